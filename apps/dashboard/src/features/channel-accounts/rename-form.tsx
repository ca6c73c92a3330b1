import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import type { ChannelAccount } from '@narabe/contracts/api';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notifyDone } from '../../components/notify.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { fieldProblemText } from '../../lib/code-texts.ts';
import { usePatchAccount } from './api/patch-account.ts';

export function RenameForm({ account, onClose }: { readonly account: ChannelAccount; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState(account.name);
  const patch = usePatchAccount(account.id);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    const onSuccess = () => {
      notifyDone(t('common.saved'));
      onClose();
    };
    patch.mutate({ name: name.trim() }, { onSuccess });
  };
  return (
    <Modal opened onClose={onClose} title={t('shops.renameTitle')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form onSubmit={submit} noValidate>
        <Stack>
          {patch.error ? <ProblemAlert error={patch.error} /> : null}
          <TextInput
            label={t('shops.name')}
            description={t('shops.nameHelp')}
            maxLength={80}
            value={name}
            error={name.trim() === '' ? fieldProblemText('missing') : undefined}
            onChange={(event) => setName(event.currentTarget.value)}
            data-autofocus
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={patch.isPending}>
              {t('common.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
