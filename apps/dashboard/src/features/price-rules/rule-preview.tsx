import { Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { PriceRuleInput } from '@narabe/contracts/api';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { formatYen } from '../../lib/format/index.ts';
import { pricePreviewQuery } from './api/preview-rule.ts';

const PAUSE_MS = 300;

export interface PricedProduct {
  readonly id: string;
  readonly title: string;
  readonly priceYen: number;
}

interface RulePreviewProps {
  readonly rule: PriceRuleInput;
  readonly products: readonly PricedProduct[];
}

type Row = PricedProduct & { readonly toYen: number; readonly bound: 'floor' | 'cap' | null };

/** What the rule makes of the shop's own prices, while it is being typed. */
export function RulePreview({ rule, products }: RulePreviewProps) {
  const { t } = useTranslation();
  const [settled] = useDebouncedValue(rule, PAUSE_MS);
  const preview = useQuery(pricePreviewQuery({ rule: settled, pricesYen: products.map(({ priceYen }) => priceYen) }));
  const columns = useMemo(
    (): Column<Row>[] => [
      {
        id: 'title',
        header: t('products.columns.product'),
        kind: 'main',
        cell: ({ title }) => (
          <Text size="sm" lineClamp={1}>
            {title}
          </Text>
        ),
      },
      { id: 'from', header: t('settings.prices.previewFrom'), kind: 'number', cell: ({ priceYen }) => formatYen(priceYen) },
      {
        id: 'to',
        header: t('settings.prices.previewTo'),
        kind: 'number',
        cell: ({ toYen, bound }) => (
          <>
            <strong>{formatYen(toYen)}</strong>
            {bound ? (
              <Text size="xs" c="dimmed">
                {t(`settings.prices.previewBound.${bound}`)}
              </Text>
            ) : null}
          </>
        ),
      },
    ],
    [t],
  );
  return (
    <Loaded query={preview} lines={3}>
      {(items) => (
        <DataTable
          label={t('settings.prices.preview')}
          columns={columns}
          rows={products.map(
            (product, index): Row => ({ ...product, toYen: items[index]?.toYen ?? product.priceYen, bound: items[index]?.bound ?? null }),
          )}
          rowId={({ id }) => id}
        />
      )}
    </Loaded>
  );
}
