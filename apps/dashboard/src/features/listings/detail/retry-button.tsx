import { Button } from '@mantine/core';
import type { ListingDetail } from '@narabe/contracts/api';
import { IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { notifyDone, notifyFailed } from '../../../components/notify.tsx';
import { useSession } from '../../../lib/session.ts';
import { useRetryListing } from '../api/retry-listing.ts';

/** Makes the page again from the current product and rules, and lists it. */
export function RetryButton({ listing }: { readonly listing: ListingDetail }) {
  const { t } = useTranslation();
  const { can } = useSession();
  const retry = useRetryListing(listing.id);
  if (!can('operator') || listing.state === 'ended') return null;
  return (
    <Button
      variant={listing.state === 'failed' ? 'filled' : 'default'}
      leftSection={<IconRefresh size={18} aria-hidden />}
      loading={retry.isPending}
      onClick={() => retry.mutate(undefined, { onSuccess: () => notifyDone(t('listings.detail.retried')), onError: notifyFailed })}
    >
      {t('listings.detail.retry')}
    </Button>
  );
}
