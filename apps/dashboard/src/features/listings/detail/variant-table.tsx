import { Box, Text } from '@mantine/core';
import type { ListingDetail, ListingVariant } from '@narabe/contracts/api';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table.tsx';
import { Section } from '../../../components/section.tsx';
import { exemptionText } from '../../../lib/exemption-text.ts';
import { formatNumber, formatTime, formatYen } from '../../../lib/format/index.ts';

/** Price and stock of every SKU on the page: what we want and what the mall has. */
export function VariantTable({ listing }: { readonly listing: ListingDetail }) {
  const { t } = useTranslation();
  const offerOf = useMemo(() => new Map(listing.offers.map((offer) => [offer.skuCode, offer])), [listing.offers]);
  const columns = useMemo((): Column<ListingVariant>[] => {
    const none = t('common.notYet');
    return [
      {
        id: 'sku',
        header: t('listings.detail.variantColumns.sku'),
        kind: 'main',
        cell: ({ sku, options }) => (
          <Box>
            <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
              {sku}
            </Text>
            <Text size="xs" c="dimmed">
              {Object.values(options).join(' / ')}
            </Text>
          </Box>
        ),
      },
      {
        id: 'barcode',
        header: t('listings.detail.variantColumns.barcode'),
        cell: ({ barcode, barcodeExemption }) =>
          barcode ?? (barcodeExemption ? t('listings.detail.exempt', { reason: exemptionText(barcodeExemption, t) }) : none),
      },
      { id: 'price', header: t('listings.detail.variantColumns.price'), kind: 'number', cell: ({ priceYen }) => formatYen(priceYen) },
      {
        id: 'published',
        header: t('listings.detail.variantColumns.published'),
        kind: 'number',
        cell: ({ sku }) => {
          const published = offerOf.get(sku)?.publishedPriceYen ?? null;
          return published === null ? none : formatYen(published);
        },
      },
      {
        id: 'stock',
        header: t('listings.detail.variantColumns.stock'),
        kind: 'number',
        cell: ({ sku }) => {
          const stock = offerOf.get(sku)?.stock;
          return stock ? formatNumber(stock.desired) : t('listings.detail.stockNone');
        },
      },
      {
        id: 'onMall',
        header: t('listings.detail.variantColumns.onMall'),
        kind: 'number',
        cell: ({ sku }) => {
          const stock = offerOf.get(sku)?.stock;
          if (!stock || stock.mirror === null) return none;
          return (
            <>
              {formatNumber(stock.mirror)}
              {stock.mirrorAsOf ? (
                <Text size="xs" c="dimmed">
                  {t('listings.detail.asOf', { time: formatTime(stock.mirrorAsOf) })}
                </Text>
              ) : null}
            </>
          );
        },
      },
    ];
  }, [t, offerOf]);
  return (
    <Section title={t('listings.detail.variantsTitle')}>
      {listing.variants.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('listings.detail.variantsNone')}
        </Text>
      ) : (
        <DataTable label={t('listings.detail.variantsTitle')} columns={columns} rows={listing.variants} rowId={({ code }) => code} />
      )}
    </Section>
  );
}
