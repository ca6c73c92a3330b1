import { Button, Checkbox, Stack, Text } from '@mantine/core';
import { licenceKind } from '@narabe/contracts/api';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Confirm } from '../../components/confirm.tsx';
import { notifyDone } from '../../components/notify.tsx';
import { useSession } from '../../lib/session.ts';
import { useConfirmLicence } from './api/confirm-licence.ts';

/** Confirms, from a page that waits for it, that the company may sell this kind of goods. */
export function LicenceButton({ kind }: { readonly kind: string }) {
  const { t } = useTranslation();
  const { can } = useSession();
  const [isAsking, setAsking] = useState(false);
  const [isSure, setSure] = useState(false);
  const confirm = useConfirmLicence();
  const known = licenceKind.safeParse(kind).data;
  if (!known || !can('admin')) return null;
  const name = t(`settings.licences.kinds.${known}`);
  const go = () =>
    confirm.mutate(known, {
      onSuccess: ({ requeued }) => {
        notifyDone(t('listings.licence.done', { count: requeued }));
        setAsking(false);
      },
    });
  return (
    <>
      <Button size="xs" variant="light" onClick={() => setAsking(true)}>
        {t('codes.fix.confirm_licence')}
      </Button>
      <Confirm
        opened={isAsking}
        title={t('listings.licence.title')}
        confirmLabel={t('listings.licence.confirm')}
        busy={confirm.isPending}
        disabled={!isSure}
        error={confirm.error}
        onConfirm={go}
        onClose={() => setAsking(false)}
      >
        <Stack>
          <Text size="sm">{t('listings.licence.text', { kind: name })}</Text>
          <Text size="sm" c="dimmed">
            {t(`settings.licences.needs.${known}`)}
          </Text>
          <Checkbox
            label={t('listings.licence.check', { kind: name })}
            checked={isSure}
            onChange={(event) => setSure(event.currentTarget.checked)}
          />
        </Stack>
      </Confirm>
    </>
  );
}
