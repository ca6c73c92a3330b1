import { Paper } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../components/empty.tsx';
import { LinkButton } from '../../components/links.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Pager } from '../../components/pager.tsx';
import { accountsQuery, channelsQuery, useShopNames } from '../../features/channel-accounts/index.ts';
import { ListingFilters, ListingTable, listingCountsQuery, listingsQuery, RedraftButton } from '../../features/listings/index.ts';

const route = getRouteApi('/in/listings');
const PAGE_SIZE = 50;

export function ListingsPage() {
  const { t } = useTranslation();
  const { cursor, page, ...filter } = route.useSearch();
  const navigate = route.useNavigate();
  const nameOf = useShopNames();
  const listings = useQuery(listingsQuery({ ...filter, cursor, limit: PAGE_SIZE }));
  const counts = useQuery(listingCountsQuery(filter.channelAccountId));
  const sources = new Set(
    useQuery(channelsQuery())
      .data?.filter(({ role }) => role === 'source')
      .map(({ channel }) => channel),
  );
  const shops = useQuery(accountsQuery()).data?.filter(({ channel }) => !sources.has(channel)) ?? [];
  const { state, reason, channelAccountId } = filter;
  const isFiltered = Object.values(filter).some((value) => value !== undefined);
  // The API makes pages again by shop, state and reason; with other filters the button would take more than is shown.
  const canRedraft = filter.search === undefined && filter.issue === undefined && (state !== undefined || reason !== undefined);
  const reasons = counts.data?.reasons.filter((each) => each.code === reason && (state === undefined || each.state === state));
  const count = reason === undefined ? state && counts.data?.states[state] : reasons?.reduce((sum, each) => sum + each.count, 0);
  return (
    <>
      <PageHeader
        title={t('listings.title')}
        text={t('listings.text')}
        actions={
          canRedraft && count ? (
            <RedraftButton label={t('listings.redraft')} choice={{ channelAccountId, states: state && [state], reason }} count={count} />
          ) : null
        }
      />
      <Paper p={{ base: 'md', sm: 'lg' }}>
        <ListingFilters filter={filter} shops={shops} counts={counts.data} onChange={(next) => void navigate({ search: next })} />
        <Loaded query={listings} lines={8}>
          {({ items, nextCursor }) =>
            items.length > 0 ? (
              <>
                <ListingTable listings={items} nameOf={nameOf} />
                <Pager
                  place={{ cursor, page }}
                  nextCursor={nextCursor}
                  onMove={(place) => void navigate({ search: { ...filter, ...place } })}
                />
              </>
            ) : isFiltered ? (
              <Empty title={t('listings.emptyFiltered')} text={t('listings.emptyFilteredText')} />
            ) : (
              <Empty title={t('listings.empty')} text={t('listings.emptyText')} icon={<IconFileText size={28} stroke={1.6} />}>
                <LinkButton to="/copy">{t('home.startCopy')}</LinkButton>
              </Empty>
            )
          }
        </Loaded>
      </Paper>
    </>
  );
}
