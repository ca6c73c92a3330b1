import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import type { ChannelProfile } from '@narabe/contracts/api';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notifyDone } from '../../components/notify.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { fieldProblemText } from '../../lib/code-texts.ts';
import { useCreateAccount } from './api/create-account.ts';
import { CredentialInputs } from './credential-inputs.tsx';
import { useCredentials } from './use-credentials.ts';

/** Connects one shop of a mall. */
export function ConnectForm({ profile, onClose }: { readonly profile: ChannelProfile; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState(t('shops.nameDefault', { mall: profile.label }));
  const credentials = useCredentials();
  const create = useCreateAccount();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const missing = profile.credentialFields.filter((field) => !(field.name in credentials.filled));
    credentials.setErrors(Object.fromEntries(missing.map((field) => [field.name, fieldProblemText('missing')])));
    if (missing.length > 0 || name.trim() === '') return;
    create.mutate(
      { channel: profile.channel, name: name.trim(), credentials: credentials.filled },
      {
        onSuccess: () => {
          notifyDone(t('shops.connected'));
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
      title={t('shops.connectTitle', { mall: profile.label })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack>
          <Text size="sm" c="dimmed">
            {t('shops.connectText')}
          </Text>
          {create.error ? <ProblemAlert error={create.error} /> : null}
          <TextInput
            label={t('shops.name')}
            description={t('shops.nameHelp')}
            required
            value={name}
            maxLength={80}
            error={name.trim() === '' ? fieldProblemText('missing') : undefined}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <CredentialInputs
            fields={profile.credentialFields}
            values={credentials.values}
            errors={credentials.errors}
            onChange={credentials.set}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={create.isPending}>
              {t('shops.connectSubmit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
