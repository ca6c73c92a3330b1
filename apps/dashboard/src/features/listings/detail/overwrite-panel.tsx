import { Alert, Button, Text } from '@mantine/core';
import type { ListingDetail } from '@narabe/contracts/api';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Confirm } from '../../../components/confirm.tsx';
import { notifyDone } from '../../../components/notify.tsx';
import { useSession } from '../../../lib/session.ts';
import { usePutField } from '../api/put-field.ts';

/** What the worker looks for before it replaces a page that somebody else made. */
const OVERWRITE = { field: 'overwrite', value: 'yes' } as const;

/** A page with our code was on the mall before us: nothing is replaced until the operator says so. */
export function OverwritePanel({ listing }: { readonly listing: ListingDetail }) {
  const { t } = useTranslation();
  const { can } = useSession();
  const [isAsking, setAsking] = useState(false);
  const put = usePutField(listing.id);
  if (listing.reason !== 'page_exists') return null;
  const confirm = () =>
    put.mutate(OVERWRITE, {
      onSuccess: () => {
        notifyDone(t('listings.overwrite.done'));
        setAsking(false);
      },
    });
  return (
    <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />} title={t('listings.overwrite.title')}>
      <Text size="sm" mb="sm">
        {t('listings.overwrite.text', { code: listing.code })}
      </Text>
      {can('operator') ? (
        <Button size="xs" color="red.8" onClick={() => setAsking(true)}>
          {t('codes.fix.overwrite')}
        </Button>
      ) : null}
      <Confirm
        opened={isAsking}
        title={t('listings.overwrite.title')}
        confirmLabel={t('listings.overwrite.confirm')}
        danger
        busy={put.isPending}
        error={put.error}
        onConfirm={confirm}
        onClose={() => setAsking(false)}
      >
        {t('listings.overwrite.text', { code: listing.code })}
      </Confirm>
    </Alert>
  );
}
