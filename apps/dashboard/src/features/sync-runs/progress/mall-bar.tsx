import { Box, Group, Progress, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../lib/format/index.ts';
import type { PageTotals } from './totals.ts';

const COLORS = { live: '#0f766e', attention: '#d69e2e', failed: '#c2410c' } as const;

/** How far one mall's pages are: live, waiting for the operator, refused, and what is still to come. */
export function MallBar({ name, totals }: { readonly name: string; readonly totals: PageTotals }) {
  const { t } = useTranslation();
  const percent = (count: number) => (totals.total === 0 ? 0 : (100 * count) / totals.total);
  const label = t('runs.progressLabel', { name });
  const settled = Math.round(percent(totals.settled));
  const parts = (['live', 'attention', 'failed'] as const).filter((part) => totals[part] > 0);
  return (
    <Box>
      <Group justify="space-between" mb={4} gap="xs">
        <Text size="sm" fw={600}>
          {name}
        </Text>
        <Text size="sm" c="dimmed" style={{ fontVariantNumeric: 'tabular-nums' }}>
          {totals.total === 0
            ? t('runs.pagesNone')
            : t('runs.pagesOf', { done: formatNumber(totals.settled), total: formatNumber(totals.total) })}
        </Text>
      </Group>
      <Progress.Root size={14} role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={100} aria-valuenow={settled}>
        {parts.map((part) => (
          <Progress.Section key={part} value={percent(totals[part])} color={COLORS[part]} withAria={false} />
        ))}
      </Progress.Root>
      <Group gap="md" mt={6}>
        {(['live', 'attention', 'failed', 'waiting'] as const).map((part) => (
          <Group key={part} gap={6} wrap="nowrap">
            <Box w={10} h={10} style={{ borderRadius: 3, background: part === 'waiting' ? '#dde4e4' : COLORS[part] }} aria-hidden />
            <Text size="xs" c="dimmed" style={{ fontVariantNumeric: 'tabular-nums' }}>
              {t(`runs.counts.${part}`)} {formatNumber(totals[part])}
            </Text>
          </Group>
        ))}
      </Group>
    </Box>
  );
}
