import { Text } from '@mantine/core';
import type { SyncRun } from '@narabe/contracts/api';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table.tsx';
import { LinkAnchor } from '../../../components/links.tsx';
import { formatDuration, formatTime } from '../../../lib/format/index.ts';
import { RunStateBadge } from '../run-state-badge.tsx';

interface RunTableProps {
  readonly runs: readonly SyncRun[];
  readonly nameOf: (channelAccountId: string) => string;
}

export function RunTable({ runs, nameOf }: RunTableProps) {
  const { t } = useTranslation();
  const columns = useMemo(
    (): Column<SyncRun>[] => [
      {
        id: 'kind',
        header: t('runs.columns.kind'),
        kind: 'main',
        cell: (run) => (
          <LinkAnchor to="/runs/$runId" params={{ runId: run.id }} size="sm" fw={600}>
            {t(`runs.kind.${run.kind}`)}　{formatTime(run.createdAt)}
          </LinkAnchor>
        ),
      },
      { id: 'state', header: t('runs.columns.state'), cell: (run) => <RunStateBadge state={run.state} /> },
      {
        id: 'shops',
        header: `${t('runs.columns.source')} → ${t('runs.columns.targets')}`,
        cell: (run) => (
          <Text size="sm" span>
            {nameOf(run.sourceAccountId)}
            {run.targetAccountIds.length > 0 ? ` → ${run.targetAccountIds.map(nameOf).join('、')}` : ''}
          </Text>
        ),
      },
      { id: 'by', header: t('runs.columns.by'), kind: 'nowrap', cell: (run) => run.createdBy },
      {
        id: 'took',
        header: t('runs.columns.took'),
        kind: 'number',
        cell: (run) =>
          run.startedAt && run.finishedAt
            ? formatDuration((Date.parse(run.finishedAt) - Date.parse(run.startedAt)) / 1000)
            : t('common.notYet'),
      },
    ],
    [t, nameOf],
  );
  return <DataTable label={t('runs.title')} columns={columns} rows={runs} rowId={({ id }) => id} />;
}
