import { Box, Text } from '@mantine/core';
import type { Sku } from '@narabe/contracts/api';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { exemptionText } from '../../lib/exemption-text.ts';
import { formatNumber, formatYen } from '../../lib/format/index.ts';

interface SkuTableProps {
  readonly skus: readonly Sku[];
  /** The button that corrects the barcode. */
  readonly barcodeAction: (sku: Sku) => ReactNode;
}

export function SkuTable({ skus, barcodeAction }: SkuTableProps) {
  const { t } = useTranslation();
  const columns = useMemo(
    (): Column<Sku>[] => [
      {
        id: 'sku',
        header: t('products.sku'),
        kind: 'main',
        cell: (sku) => (
          <Box>
            <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
              {sku.code}
            </Text>
            <Text size="xs" c="dimmed">
              {Object.values(sku.options).join(' / ') || sku.mallItemId}
            </Text>
          </Box>
        ),
      },
      {
        id: 'price',
        header: t('products.price'),
        kind: 'number',
        cell: ({ priceYen }) => (priceYen === null ? t('common.notYet') : formatYen(priceYen)),
      },
      { id: 'stock', header: t('products.stock'), kind: 'number', cell: (sku) => <Stock sku={sku} /> },
      {
        id: 'barcode',
        header: t('products.barcode'),
        cell: (sku) => (
          <Text size="sm" span style={{ fontVariantNumeric: 'tabular-nums' }}>
            {sku.barcode ?? (sku.barcodeExemption ? exemptionText(sku.barcodeExemption, t) : t('products.noBarcode'))}
          </Text>
        ),
      },
      {
        id: 'fulfilledBy',
        header: t('products.fulfilledBy'),
        cell: ({ fulfilledBy }) => t(fulfilledBy === 'mall' ? 'products.shipping.mall' : 'products.shipping.seller'),
      },
      { id: 'action', header: '', kind: 'nowrap', cell: barcodeAction },
    ],
    [t, barcodeAction],
  );
  return <DataTable label={t('products.skus')} columns={columns} rows={skus} rowId={({ id }) => id} />;
}

function Stock({ sku }: { readonly sku: Sku }) {
  const { t } = useTranslation();
  const onHand = sku.stock.reduce((sum, place) => sum + place.onHand, 0);
  const reserved = sku.stock.reduce((sum, place) => sum + place.reserved, 0);
  return (
    <>
      {formatNumber(onHand - reserved)}
      {reserved > 0 ? (
        <Text size="xs" c="dimmed">
          {t('products.reserved', { count: reserved })}
        </Text>
      ) : null}
    </>
  );
}
