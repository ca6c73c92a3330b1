import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Confirm } from '../../../components/confirm.tsx';
import { notifyDone } from '../../../components/notify.tsx';
import { useClearField } from '../api/clear-field.ts';
import { fieldName } from './field-names.ts';

interface ResetFieldButtonProps {
  readonly listingId: string;
  readonly field: string;
  readonly sku: string | null;
}

/** Back to what the source says. */
export function ResetFieldButton({ listingId, field, sku }: ResetFieldButtonProps) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const clear = useClearField(listingId);
  const name = fieldName(field, t);
  const confirm = () =>
    clear.mutate(
      { field, sku: sku ?? undefined },
      {
        onSuccess: () => {
          notifyDone(t('listings.detail.fieldReset'));
          setAsking(false);
        },
      },
    );
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={`${t('listings.detail.resetField')}：${name}`}
        onClick={() => setAsking(true)}
      >
        {t('listings.detail.resetField')}
      </Button>
      <Confirm
        opened={isAsking}
        title={t('listings.detail.resetTitle', { field: name })}
        confirmLabel={t('listings.detail.resetField')}
        danger
        busy={clear.isPending}
        error={clear.error}
        onConfirm={confirm}
        onClose={() => setAsking(false)}
      >
        {t('listings.detail.resetText')}
      </Confirm>
    </>
  );
}
