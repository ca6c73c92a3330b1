import { Box, Group, Text } from '@mantine/core';
import type { ListingSummary } from '@narabe/contracts/api';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table.tsx';
import { LinkAnchor } from '../../../components/links.tsx';
import { ListingStateBadge } from '../../../components/listing-state-badge.tsx';
import { Picture } from '../../../components/picture.tsx';
import { ToneBadge } from '../../../components/tone-badge.tsx';
import { issueText } from '../../../lib/code-texts.ts';
import { formatTime } from '../../../lib/format/index.ts';

interface ListingTableProps {
  readonly listings: readonly ListingSummary[];
  readonly nameOf: (channelAccountId: string) => string;
}

export function ListingTable({ listings, nameOf }: ListingTableProps) {
  const { t } = useTranslation();
  const columns = useMemo(
    (): Column<ListingSummary>[] => [
      { id: 'page', header: t('listings.columns.page'), kind: 'main', cell: (listing) => <Page listing={listing} /> },
      { id: 'shop', header: t('listings.columns.shop'), width: '19%', cell: ({ channelAccountId }) => nameOf(channelAccountId) },
      { id: 'state', header: t('listings.columns.state'), cell: ({ state }) => <ListingStateBadge state={state} /> },
      { id: 'reason', header: t('listings.columns.reason'), width: '26%', cell: (listing) => <Reason listing={listing} /> },
      { id: 'updated', header: t('listings.columns.updated'), kind: 'nowrap', cell: ({ updatedAt }) => formatTime(updatedAt) },
    ],
    [t, nameOf],
  );
  return <DataTable label={t('listings.title')} columns={columns} rows={listings} rowId={({ id }) => id} />;
}

function Page({ listing }: { readonly listing: ListingSummary }) {
  return (
    <Group wrap="nowrap" gap="sm">
      <Picture hash={listing.imageHash} alt="" size={44} />
      <Box miw={0}>
        <LinkAnchor to="/listings/$listingId" params={{ listingId: listing.id }} size="sm" fw={600} lineClamp={2}>
          {listing.title || listing.code}
        </LinkAnchor>
        <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {listing.code}
        </Text>
      </Box>
    </Group>
  );
}

/** Why it waits or failed; what it is doing while on its way; what was left out of a live page. */
function Reason({ listing }: { readonly listing: ListingSummary }) {
  const { t } = useTranslation();
  const { state, step, reason, errors } = listing;
  if (reason !== null) return issueText(reason).title;
  if (state === 'live' && errors > 0) return <ToneBadge tone="attention">{t('listings.detail.leftOutTitle')}</ToneBadge>;
  if (state === 'publishing' || state === 'draft') {
    return (
      <Text size="sm" c="dimmed" span>
        {t(`listings.step.${step}`)}
      </Text>
    );
  }
  return t('common.notYet');
}
