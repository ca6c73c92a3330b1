import { Group, Paper, Select } from '@mantine/core';
import { IconBox } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../components/empty.tsx';
import { LinkButton } from '../../components/links.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Pager } from '../../components/pager.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { useShopNames } from '../../features/channel-accounts/index.ts';
import { ProductTable, productsQuery } from '../../features/products/index.ts';
import type { ProductsSearch } from '../search.ts';

const route = getRouteApi('/in/products');
const PAGE_SIZE = 50;

export function ProductsPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const nameOf = useShopNames();
  const products = useQuery(
    productsQuery({ search: search.search, state: search.state ?? 'active', cursor: search.cursor, limit: PAGE_SIZE }),
  );
  const go = (next: ProductsSearch) => void navigate({ search: next });
  const filter = { search: search.search, state: search.state };
  const isFiltered = search.search !== undefined || search.state !== undefined;
  return (
    <>
      <PageHeader title={t('products.title')} text={t('products.text')} />
      <Paper p={{ base: 'md', sm: 'lg' }}>
        <Group align="flex-end" mb="md" gap="sm">
          <SearchBox
            label={t('products.searchLabel')}
            value={search.search ?? ''}
            onSearch={(value) => go({ ...filter, search: value || undefined })}
          />
          <Select
            label={t('products.stateFilter')}
            size="sm"
            w={150}
            allowDeselect={false}
            value={search.state ?? 'active'}
            onChange={(state) => go({ ...filter, state: state === 'archived' ? 'archived' : undefined })}
            data={(['active', 'archived'] as const).map((value) => ({ value, label: t(`products.state.${value}`) }))}
          />
        </Group>
        <Loaded query={products} lines={8}>
          {({ items, nextCursor }) =>
            items.length > 0 ? (
              <>
                <ProductTable products={items} nameOf={nameOf} />
                <Pager place={search} nextCursor={nextCursor} onMove={(place) => go({ ...filter, ...place })} />
              </>
            ) : isFiltered ? (
              <Empty title={t('products.emptyFiltered')} text={t('products.emptyFilteredText')} />
            ) : (
              <Empty title={t('products.empty')} text={t('products.emptyText')} icon={<IconBox size={28} stroke={1.6} />}>
                <LinkButton to="/copy">{t('home.startCopy')}</LinkButton>
              </Empty>
            )
          }
        </Loaded>
      </Paper>
    </>
  );
}
