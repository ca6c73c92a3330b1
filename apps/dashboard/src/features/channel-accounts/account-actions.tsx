import { ActionIcon, Button, Group, Menu } from '@mantine/core';
import type { ChannelAccount } from '@narabe/contracts/api';
import { IconDots, IconKey, IconPencil, IconPlayerPause, IconPlayerPlay, IconRefresh, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Confirm } from '../../components/confirm.tsx';
import { notifyDone, notifyFailed } from '../../components/notify.tsx';
import { useSession } from '../../lib/session.ts';
import { useCheckAccount } from './api/check-account.ts';
import { usePatchAccount } from './api/patch-account.ts';
import { useRemoveAccount } from './api/remove-account.ts';
import { RenameForm } from './rename-form.tsx';
import { RenewForm } from './renew-form.tsx';
import type { CredentialField } from './types.ts';

type Dialog = 'renew' | 'rename' | 'pause' | 'remove' | null;

/** What can be done with one shop. */
export function AccountActions({ account, fields }: { readonly account: ChannelAccount; readonly fields: readonly CredentialField[] }) {
  const { t } = useTranslation();
  const { can } = useSession();
  const [dialog, setDialog] = useState<Dialog>(null);
  const check = useCheckAccount(account.id);
  const patch = usePatchAccount(account.id);
  const remove = useRemoveAccount(account.id);
  const close = () => setDialog(null);
  const said = (message: string) => ({
    onSuccess: () => {
      notifyDone(message);
      close();
    },
  });
  const isAdmin = can('admin');
  if (!can('operator')) return null;
  const { name } = account;
  const isPaused = account.state === 'paused';
  const resume = () => patch.mutate({ paused: false }, { ...said(t('shops.resumed', { name })), onError: notifyFailed });
  return (
    <Group gap="xs">
      {isAdmin && account.state === 'needs_reauthorization' ? (
        <Button size="xs" leftSection={<IconKey size={16} aria-hidden />} onClick={() => setDialog('renew')}>
          {t('shops.renew')}
        </Button>
      ) : null}
      {isPaused ? (
        <Button
          disabled={!isAdmin}
          size="xs"
          leftSection={<IconPlayerPlay size={16} aria-hidden />}
          loading={patch.isPending}
          onClick={resume}
        >
          {t('shops.resume')}
        </Button>
      ) : (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconRefresh size={16} aria-hidden />}
          loading={check.isPending || account.state === 'checking'}
          onClick={() => check.mutate(undefined, { ...said(t('shops.checkStarted')), onError: notifyFailed })}
        >
          {t('shops.check')}
        </Button>
      )}
      {isAdmin ? (
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <ActionIcon variant="default" size={30} aria-label={t('shops.more', { name })}>
              <IconDots size={18} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconKey size={16} aria-hidden />} onClick={() => setDialog('renew')}>
              {t('shops.renew')}
            </Menu.Item>
            <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setDialog('rename')}>
              {t('shops.rename')}
            </Menu.Item>
            {isPaused ? null : (
              <Menu.Item leftSection={<IconPlayerPause size={16} aria-hidden />} onClick={() => setDialog('pause')}>
                {t('shops.pause')}
              </Menu.Item>
            )}
            <Menu.Divider />
            <Menu.Item color="red.8" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => setDialog('remove')}>
              {t('shops.remove')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      ) : null}
      {dialog === 'renew' ? <RenewForm account={account} fields={fields} onClose={close} /> : null}
      {dialog === 'rename' ? <RenameForm account={account} onClose={close} /> : null}
      <Confirm
        opened={dialog === 'pause'}
        title={t('shops.pauseTitle', { name })}
        confirmLabel={t('shops.pause')}
        busy={patch.isPending}
        error={patch.error}
        onConfirm={() => patch.mutate({ paused: true }, said(t('shops.paused', { name })))}
        onClose={close}
      >
        {t('shops.pauseText')}
      </Confirm>
      <Confirm
        opened={dialog === 'remove'}
        title={t('shops.removeTitle', { name })}
        confirmLabel={t('shops.remove')}
        danger
        busy={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate(undefined, said(t('shops.removed', { name })))}
        onClose={close}
      >
        {t('shops.removeText')}
      </Confirm>
    </Group>
  );
}
