import { Alert, Box, Group, Progress, SimpleGrid, Stack, Text } from '@mantine/core';
import type { SyncRunDetail } from '@narabe/contracts/api';
import { useTranslation } from 'react-i18next';
import { Section } from '../../../components/section.tsx';
import { runReasonText } from '../../../lib/code-texts.ts';
import { formatDuration, formatNumber } from '../../../lib/format/index.ts';
import { MallBar } from './mall-bar.tsx';
import { phaseText } from './phase-text.ts';
import { Stat } from './stat.tsx';
import { pageTotals, runTotals } from './totals.ts';

interface RunProgressProps {
  readonly run: SyncRunDetail;
  /** The name of each shop by its id. */
  readonly nameOf: (channelAccountId: string) => string;
}

/** The numbers of a run, live while it runs. */
export function RunProgress({ run, nameOf }: RunProgressProps) {
  const { t } = useTranslation();
  const totals = runTotals(run.counts, run.targetAccountIds.length);
  const isOpen = run.state === 'running' || run.state === 'queued';
  const { images } = run.counts;
  const pictures = images.pending + images.stored + images.failed;
  const reason = run.reason === null ? null : runReasonText(run.reason);
  return (
    <Stack>
      {run.state === 'failed' && reason ? (
        <Alert color="red" title={t('runs.failedTitle')} role="alert">
          <Text size="sm" c="red.9">
            {reason.title}。{reason.help}
          </Text>
        </Alert>
      ) : null}
      <Section title={isOpen ? phaseText(run.phase, t) : t('runs.summary')}>
        <Stack gap="lg">
          {isOpen ? (
            <Box>
              <Progress value={totals.percent} size={10} aria-label={t('runs.overallLabel')} animated />
              <Group justify="space-between" mt={6} gap="xs">
                <Text size="sm" c="dimmed">
                  {totals.percent}%
                </Text>
                <Text size="sm" c="dimmed" style={{ fontVariantNumeric: 'tabular-nums' }}>
                  {t('runs.speed', { count: Math.round(run.perMinute) })}・{t('runs.etaLabel')}：
                  {run.etaSeconds === null ? t('runs.etaUnknown') : t('runs.eta', { duration: formatDuration(run.etaSeconds) })}
                </Text>
              </Group>
            </Box>
          ) : null}
          <SimpleGrid cols={{ base: 2, sm: 5 }} spacing="sm">
            <Stat
              label={t('runs.counts.sku')}
              help={t('runs.countsHelp.sku')}
              value={totals.skusTaken}
              of={isOpen ? totals.skus : undefined}
            />
            <Stat label={t('runs.counts.live')} help={t('runs.countsHelp.live')} value={totals.live} color="accent.7" />
            <Stat label={t('runs.counts.attention')} help={t('runs.countsHelp.attention')} value={totals.attention} color="#8a5a00" />
            <Stat label={t('runs.counts.failed')} help={t('runs.countsHelp.failed')} value={totals.failed} color="#a8321b" />
            <Stat label={t('runs.counts.waiting')} help={t('runs.countsHelp.waiting')} value={totals.waiting} />
          </SimpleGrid>
          {run.counts.listings.map((mall) => (
            <MallBar key={mall.channelAccountId} name={nameOf(mall.channelAccountId)} totals={pageTotals(mall)} />
          ))}
          {pictures > 0 ? (
            <Text size="sm" c="dimmed">
              {t('runs.pictures', { stored: formatNumber(images.stored), total: formatNumber(pictures) })}
              {images.failed > 0 ? `（${t('runs.picturesFailed', { count: images.failed })}）` : ''}
            </Text>
          ) : null}
        </Stack>
      </Section>
    </Stack>
  );
}
