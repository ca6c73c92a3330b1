import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { ChannelAccount } from '@narabe/contracts/api';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notifyDone } from '../../components/notify.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { usePatchAccount } from './api/patch-account.ts';
import { CredentialInputs } from './credential-inputs.tsx';
import type { CredentialField } from './types.ts';
import { useCredentials } from './use-credentials.ts';

interface RenewFormProps {
  readonly account: ChannelAccount;
  readonly fields: readonly CredentialField[];
  readonly onClose: () => void;
}

/** Replaces some of the credentials of a shop; what stays empty is kept. */
export function RenewForm({ account, fields, onClose }: RenewFormProps) {
  const { t } = useTranslation();
  const credentials = useCredentials();
  const [isEmpty, setEmpty] = useState(false);
  const patch = usePatchAccount(account.id);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const nothing = Object.keys(credentials.filled).length === 0;
    setEmpty(nothing);
    if (nothing) return;
    patch.mutate(
      { credentials: credentials.filled },
      {
        onSuccess: () => {
          notifyDone(t('shops.renewed'));
          onClose();
        },
        onError: credentials.takeProblem,
      },
    );
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('shops.renewTitle', { name: account.name })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack>
          <Text size="sm" c="dimmed">
            {t('shops.renewText')}
          </Text>
          {patch.error ? <ProblemAlert error={patch.error} /> : null}
          {isEmpty ? (
            <Alert color="red" role="alert">
              {t('shops.renewNothing')}
            </Alert>
          ) : null}
          <CredentialInputs
            fields={fields}
            values={credentials.values}
            errors={credentials.errors}
            kept={account.credentials}
            onChange={credentials.set}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={patch.isPending}>
              {t('shops.renewSubmit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
