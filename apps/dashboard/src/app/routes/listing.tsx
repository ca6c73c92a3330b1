import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ListingStateBadge } from '../../components/listing-state-badge.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { BarcodeButton } from '../../features/barcodes/index.ts';
import { CategoryPicker } from '../../features/categories/index.ts';
import { LicenceButton } from '../../features/licences/index.ts';
import { ListingView, listingQuery, type Remedies, RetryButton } from '../../features/listings/index.ts';
import { productQuery } from '../../features/products/index.ts';

const route = getRouteApi('/in/listings/$listingId');

export function ListingPage() {
  const { t } = useTranslation();
  const { listingId } = route.useParams();
  const listing = useQuery(listingQuery(listingId));
  const { data } = listing;
  const product = useQuery({ ...productQuery(data?.productId ?? ''), enabled: data !== undefined });
  const skus = product.data?.skus;
  const remedies = useMemo(
    (): Remedies => ({
      barcode: (code, label) => {
        const sku = skus?.find((each) => each.code === code);
        return sku ? <BarcodeButton sku={sku} label={label} /> : null;
      },
      licence: (kind) => <LicenceButton kind={kind} />,
      picker: (props) => <CategoryPicker {...props} />,
    }),
    [skus],
  );
  return (
    <>
      <PageHeader
        title={data ? data.title || data.code : t('listings.title')}
        text={data ? <ListingStateBadge state={data.state} /> : null}
        actions={data ? <RetryButton listing={data} /> : null}
      />
      <Loaded query={listing} lines={8}>
        {(detail) => <ListingView listing={detail} remedies={remedies} />}
      </Loaded>
    </>
  );
}
