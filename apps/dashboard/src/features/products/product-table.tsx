import { Box, Group, Text } from '@mantine/core';
import type { ProductSummary } from '@narabe/contracts/api';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { LinkAnchor } from '../../components/links.tsx';
import { MallStates } from '../../components/mall-states.tsx';
import { Picture } from '../../components/picture.tsx';
import { formatNumber, formatYenSpan } from '../../lib/format/index.ts';

interface ProductTableProps {
  readonly products: readonly ProductSummary[];
  readonly nameOf: (channelAccountId: string) => string;
}

export function ProductTable({ products, nameOf }: ProductTableProps) {
  const { t } = useTranslation();
  const columns = useMemo(
    (): Column<ProductSummary>[] => [
      { id: 'product', header: t('products.columns.product'), kind: 'main', cell: (product) => <Name product={product} /> },
      { id: 'skus', header: t('products.columns.skus'), kind: 'number', cell: ({ skuCount }) => formatNumber(skuCount) },
      {
        id: 'price',
        header: t('products.columns.price'),
        kind: 'number',
        cell: ({ minPriceYen, maxPriceYen }) => formatYenSpan(minPriceYen, maxPriceYen),
      },
      { id: 'stock', header: t('products.columns.stock'), kind: 'number', cell: ({ available }) => formatNumber(available) },
      {
        id: 'listings',
        header: t('products.columns.listings'),
        width: '30%',
        cell: ({ listings }) => <MallStates listings={listings} nameOf={nameOf} />,
      },
    ],
    [t, nameOf],
  );
  return <DataTable label={t('products.title')} columns={columns} rows={products} rowId={({ id }) => id} />;
}

function Name({ product }: { readonly product: ProductSummary }) {
  return (
    <Group wrap="nowrap" gap="sm">
      <Picture hash={product.imageHash} alt="" size={44} />
      <Box miw={0}>
        <LinkAnchor to="/products/$productId" params={{ productId: product.id }} size="sm" fw={600} lineClamp={2}>
          {product.title || product.code}
        </LinkAnchor>
        <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {product.code}
          {product.brand ? `・${product.brand}` : ''}
        </Text>
      </Box>
    </Group>
  );
}
