import { Stack, Text } from '@mantine/core';
import type { SyncRunDetail } from '@narabe/contracts/api';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../components/loaded.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { accountsQuery, useShopNames } from '../../features/channel-accounts/index.ts';
import {
  RunActions,
  RunItems,
  RunProgress,
  RunResult,
  RunStateBadge,
  runTotals,
  selectionWords,
  useFollowedRun,
} from '../../features/sync-runs/index.ts';
import { formatDuration, formatTime } from '../../lib/format/index.ts';

const route = getRouteApi('/in/runs/$runId');

export function RunPage() {
  const { t } = useTranslation();
  const { runId } = route.useParams();
  const { query, isLive } = useFollowedRun(runId);
  return query.data ? (
    <Run run={query.data} isLive={isLive} />
  ) : (
    <>
      <PageHeader title={t('runs.runTitle')} />
      <Loaded query={query}>{() => null}</Loaded>
    </>
  );
}

function Run({ run, isLive }: { readonly run: SyncRunDetail; readonly isLive: boolean }) {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const nameOf = useShopNames();
  const shops = useQuery(accountsQuery()).data ?? [];
  const isOpen = run.state === 'running' || run.state === 'queued';
  const isCopy = run.kind === 'copy';
  const totals = runTotals(run.counts, run.targetAccountIds.length);
  const words = selectionWords(run.selection, t);
  const title = isOpen ? t(isCopy ? 'runs.runTitle' : 'runs.runTitleIntake') : t(isCopy ? 'runs.runDone' : 'runs.runDoneIntake');
  return (
    <>
      <PageHeader
        title={title}
        text={
          <>
            <RunStateBadge state={run.state} /> {t('runs.startedBy', { by: run.createdBy, time: formatTime(run.createdAt) })}
            {run.startedAt && run.finishedAt
              ? `・${t('runs.took', { duration: formatDuration((Date.parse(run.finishedAt) - Date.parse(run.startedAt)) / 1000) })}`
              : ''}
            {isOpen ? `・${isLive ? t('runs.live') : t('runs.polling')}` : ''}
            <Text size="sm" c="dimmed">
              {nameOf(run.sourceAccountId)}
              {isCopy ? ` → ${run.targetAccountIds.map(nameOf).join('、')}` : ''}（
              {words.length > 0 ? words.join('、') : t('runs.selectionAll')}）
            </Text>
          </>
        }
        actions={<RunActions run={run} hasRest={totals.attention + totals.failed + run.counts.sku.failed + run.counts.sku.blocked > 0} />}
      />
      <Stack>
        <RunProgress run={run} nameOf={nameOf} />
        {isOpen && totals.attention + totals.failed === 0 ? null : <RunResult run={run} nameOf={nameOf} />}
        <RunItems
          run={run}
          shops={shops}
          nameOf={nameOf}
          search={search}
          onSearch={(next) => void navigate({ search: next, resetScroll: false })}
        />
      </Stack>
    </>
  );
}
