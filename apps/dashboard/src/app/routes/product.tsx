import type { Sku } from '@narabe/contracts/api';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../components/loaded.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ToneBadge } from '../../components/tone-badge.tsx';
import { BarcodeButton } from '../../features/barcodes/index.ts';
import { useShopNames } from '../../features/channel-accounts/index.ts';
import { ProductActions, ProductView, productQuery } from '../../features/products/index.ts';

const route = getRouteApi('/in/products/$productId');

export function ProductPage() {
  const { t } = useTranslation();
  const { productId } = route.useParams();
  const product = useQuery(productQuery(productId));
  const nameOf = useShopNames();
  const barcodeAction = useCallback((sku: Sku) => <BarcodeButton sku={sku} />, []);
  const { data } = product;
  return (
    <>
      <PageHeader
        title={data ? data.title || data.code : t('products.title')}
        text={data ? <ToneBadge tone={data.state === 'active' ? 'good' : 'quiet'}>{t(`products.state.${data.state}`)}</ToneBadge> : null}
        actions={data ? <ProductActions product={data} /> : null}
      />
      <Loaded query={product}>{(detail) => <ProductView product={detail} nameOf={nameOf} barcodeAction={barcodeAction} />}</Loaded>
    </>
  );
}
