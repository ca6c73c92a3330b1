import { SimpleGrid, Text } from '@mantine/core';
import type { ListingCounts } from '@narabe/contracts/api';
import { useTranslation } from 'react-i18next';
import { LinkAnchor } from '../../components/links.tsx';
import { formatNumber } from '../../lib/format/index.ts';

const TILES = [
  { state: 'live', color: 'accent.7' },
  { state: 'blocked', color: '#8a5a00' },
  { state: 'failed', color: '#a8321b' },
  { state: 'publishing', color: '#174a7c' },
  { state: 'draft', color: '#3d4b52' },
] as const;

/** How many pages are in which state; each tile leads to them. */
export function PageStates({ counts }: { readonly counts: ListingCounts }) {
  const { t } = useTranslation();
  return (
    <SimpleGrid cols={{ base: 2, sm: 5 }} spacing="sm">
      {TILES.map(({ state, color }) => (
        <LinkAnchor
          key={state}
          to="/listings"
          search={{ state }}
          underline="never"
          p="md"
          bg="#fff"
          style={{ borderRadius: 12, border: '1px solid #dfe6e6', display: 'block' }}
          aria-label={`${t(`listings.state.${state}`)} ${t('common.items', { count: counts.states[state] })}`}
        >
          <Text size="xs" c="dimmed" fw={600}>
            {t(`listings.state.${state}`)}
          </Text>
          <Text fz={26} fw={700} lh={1.25} c={color} style={{ fontVariantNumeric: 'tabular-nums' }}>
            {formatNumber(counts.states[state])}
          </Text>
        </LinkAnchor>
      ))}
    </SimpleGrid>
  );
}
