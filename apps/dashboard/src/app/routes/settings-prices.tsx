import { Button, Paper } from '@mantine/core';
import type { PriceRule } from '@narabe/contracts/api';
import { IconCurrencyYen, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../components/empty.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { accountsQuery, channelsQuery, useShopNames } from '../../features/channel-accounts/index.ts';
import { RedraftNote } from '../../features/listings/index.ts';
import { type PricedProduct, priceRulesQuery, RuleForm, RuleTable } from '../../features/price-rules/index.ts';
import { productsQuery } from '../../features/products/index.ts';
import { useSession } from '../../lib/session.ts';

const SHOWN = 6;
const SAMPLE_PRICES_YEN = [480, 980, 1_980, 3_500, 12_800];

export function PricesPage() {
  const { t } = useTranslation();
  const { can } = useSession();
  const rules = useQuery(priceRulesQuery());
  const products = useQuery(productsQuery({ limit: SHOWN, state: 'active' }));
  const sources = new Set(
    useQuery(channelsQuery())
      .data?.filter(({ role }) => role === 'source')
      .map(({ channel }) => channel),
  );
  const shops = useQuery(accountsQuery()).data?.filter(({ channel }) => !sources.has(channel)) ?? [];
  const nameOf = useShopNames();
  const [editing, setEditing] = useState<PriceRule | 'new' | null>(null);
  const own = (products.data?.items ?? []).flatMap(({ id, title, minPriceYen }): PricedProduct[] =>
    minPriceYen === null ? [] : [{ id, title, priceYen: minPriceYen }],
  );
  const samples = SAMPLE_PRICES_YEN.map((priceYen, index) => ({
    id: String(priceYen),
    title: `${t('settings.prices.previewSample')} ${index + 1}`,
    priceYen,
  }));
  const add = can('operator') ? (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setEditing('new')}>
      {t('settings.prices.add')}
    </Button>
  ) : null;
  return (
    <>
      <PageHeader title={t('settings.prices.title')} text={t('settings.prices.text')} actions={add} />
      <Paper p={{ base: 'md', sm: 'lg' }}>
        <Loaded query={rules}>
          {(list) =>
            list.length === 0 ? (
              <Empty
                title={t('settings.prices.empty')}
                text={t('settings.prices.emptyText')}
                icon={<IconCurrencyYen size={28} stroke={1.6} />}
              />
            ) : (
              <RuleTable rules={list} nameOf={nameOf} onEdit={setEditing} />
            )
          }
        </Loaded>
      </Paper>
      <RedraftNote text={t('settings.prices.applyText')} label={t('settings.prices.apply')} />
      {editing ? (
        <RuleForm
          rule={editing === 'new' ? null : editing}
          shops={shops}
          products={own.length > 0 ? own : samples}
          isSample={own.length === 0}
          onClose={() => setEditing(null)}
        />
      ) : null}
    </>
  );
}
