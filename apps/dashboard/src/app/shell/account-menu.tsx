import { Button, Menu, Text } from '@mantine/core';
import { IconChevronDown, IconLogout } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { notifyFailed } from '../../components/notify.tsx';
import { useChooseSeller, useSignOut } from '../../features/auth/index.ts';
import { useSession } from '../../lib/session.ts';

export function AccountMenu() {
  const { t } = useTranslation();
  const { me } = useSession();
  const navigate = useNavigate();
  const signOut = useSignOut(() => navigate({ to: '/sign-in', search: {} }));
  const choose = useChooseSeller();
  const company = me.sellers.find((seller) => seller.id === me.activeSellerId)?.name ?? '';
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="dark"
          size="sm"
          px="xs"
          rightSection={<IconChevronDown size={16} aria-hidden />}
          aria-label={`${t('shell.account')}：${me.user.name}`}
        >
          <Text span truncate maw={140} size="sm">
            {me.user.name}
          </Text>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{me.user.email}</Menu.Label>
        {me.sellers.length > 1 ? (
          <>
            <Menu.Label>{t('shell.chooseSeller')}</Menu.Label>
            {me.sellers.map((seller) => (
              <Menu.Item
                key={seller.id}
                disabled={seller.id === me.activeSellerId}
                onClick={() => choose.mutate(seller.id, { onError: notifyFailed })}
              >
                {seller.name}
              </Menu.Item>
            ))}
          </>
        ) : (
          <Menu.Label>{company}</Menu.Label>
        )}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => signOut.mutate(undefined, { onError: notifyFailed })}>
          {t('shell.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
