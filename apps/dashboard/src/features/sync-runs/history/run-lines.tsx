import { Box, Group, Text } from '@mantine/core';
import type { SyncRun } from '@narabe/contracts/api';
import { useTranslation } from 'react-i18next';
import { LinkAnchor } from '../../../components/links.tsx';
import { formatTime } from '../../../lib/format/index.ts';
import { RunStateBadge } from '../run-state-badge.tsx';

/** The latest runs in short. */
export function RunLines({ runs }: { readonly runs: readonly SyncRun[] }) {
  const { t } = useTranslation();
  if (runs.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('home.runsNone')}
      </Text>
    );
  }
  return (
    <Box component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
      {runs.map((run) => (
        <Box component="li" key={run.id} py="xs" style={{ borderTop: '1px solid #edf1f1' }}>
          <Group justify="space-between" gap="xs" wrap="nowrap">
            <Box>
              <LinkAnchor to="/runs/$runId" params={{ runId: run.id }} size="sm" fw={600}>
                {t(`runs.kind.${run.kind}`)}
              </LinkAnchor>
              <Text size="xs" c="dimmed">
                {formatTime(run.finishedAt ?? run.startedAt ?? run.createdAt)}
              </Text>
            </Box>
            <RunStateBadge state={run.state} />
          </Group>
        </Box>
      ))}
    </Box>
  );
}
