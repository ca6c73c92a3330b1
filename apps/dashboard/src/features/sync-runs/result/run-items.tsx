import { Box, Text } from '@mantine/core';
import type { ChannelAccount, SyncRunDetail, SyncRunItem } from '@narabe/contracts/api';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table.tsx';
import { Empty } from '../../../components/empty.tsx';
import { LinkAnchor } from '../../../components/links.tsx';
import { ListingStateBadge } from '../../../components/listing-state-badge.tsx';
import { Loaded } from '../../../components/loaded.tsx';
import { Pager, type Place } from '../../../components/pager.tsx';
import { Section } from '../../../components/section.tsx';
import { ToneBadge } from '../../../components/tone-badge.tsx';
import { itemReasonText } from '../../../lib/code-texts.ts';
import { formatTime } from '../../../lib/format/index.ts';
import { runItemsQuery } from '../api/list-items.ts';
import { CsvButton } from './csv-button.tsx';
import { type ItemFilter, ItemFilters } from './item-filters.tsx';
import { itemReasonOf, itemTarget } from './item-words.ts';

const PAGE_SIZE = 50;
const TONES = { pending: 'busy', done: 'good', blocked: 'attention', failed: 'bad', skipped: 'quiet', cancelled: 'quiet' } as const;

interface RunItemsProps {
  readonly run: SyncRunDetail;
  readonly shops: readonly ChannelAccount[];
  readonly nameOf: (channelAccountId: string) => string;
  readonly search: ItemFilter & Place;
  readonly onSearch: (search: ItemFilter & Place) => void;
}

/** What became of each SKU, line and page of a run. Filters and page are in the address. */
export function RunItems({ run, shops, nameOf, search, onSearch }: RunItemsProps) {
  const { t } = useTranslation();
  const { page: _page, ...query } = search;
  const items = useQuery(runItemsQuery(run.id, { ...query, limit: PAGE_SIZE }));
  const columns = useMemo(
    (): Column<SyncRunItem>[] => [
      { id: 'target', header: t('runs.itemColumns.target'), kind: 'main', cell: (item) => <Target item={item} /> },
      {
        id: 'shop',
        header: t('runs.itemColumns.shop'),
        cell: ({ listing }) => (listing ? nameOf(listing.channelAccountId) : t('common.notYet')),
      },
      { id: 'state', header: t('runs.itemColumns.state'), cell: (item) => <State item={item} /> },
      {
        id: 'reason',
        header: t('runs.itemColumns.reason'),
        cell: (item) => {
          const reason = itemReasonOf(item);
          return reason === null ? t('common.notYet') : itemReasonText(reason);
        },
      },
      { id: 'updated', header: t('runs.itemColumns.updated'), kind: 'nowrap', cell: (item) => formatTime(item.updatedAt) },
    ],
    [t, nameOf],
  );
  const targets = shops.filter(({ id }) => run.targetAccountIds.includes(id));
  return (
    <Section title={t('runs.itemsTitle')} actions={<CsvButton runId={run.id} nameOf={nameOf} />}>
      <ItemFilters
        filter={search}
        shops={targets}
        onChange={(part) => onSearch({ ...search, ...part, reason: undefined, cursor: undefined, page: undefined })}
      />
      <Loaded query={items}>
        {({ items: rows, nextCursor }) =>
          rows.length === 0 ? (
            <Empty title={t('runs.itemsEmpty')} />
          ) : (
            <>
              <DataTable label={t('runs.itemsTitle')} columns={columns} rows={rows} rowId={({ kind, target }) => `${kind}${target}`} />
              <Pager place={search} nextCursor={nextCursor} onMove={({ cursor, page }) => onSearch({ ...search, cursor, page })} />
            </>
          )
        }
      </Loaded>
    </Section>
  );
}

function Target({ item }: { readonly item: SyncRunItem }) {
  const { t } = useTranslation();
  const code = itemTarget(item, t);
  if (!item.listing) return <Text size="sm">{code}</Text>;
  return (
    <Box>
      <LinkAnchor to="/listings/$listingId" params={{ listingId: item.listing.id }} size="sm" fw={600} lineClamp={2}>
        {item.listing.title}
      </LinkAnchor>
      <Text size="xs" c="dimmed">
        {code}
      </Text>
    </Box>
  );
}

function State({ item }: { readonly item: SyncRunItem }) {
  const { t } = useTranslation();
  if (item.listing) return <ListingStateBadge state={item.listing.state} />;
  return <ToneBadge tone={TONES[item.state]}>{t(`runs.itemState.${item.state}`)}</ToneBadge>;
}
