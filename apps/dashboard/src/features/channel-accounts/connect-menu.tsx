import { Button, Menu } from '@mantine/core';
import type { ChannelProfile } from '@narabe/contracts/api';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../lib/session.ts';
import { ConnectForm } from './connect-form.tsx';

/** Chooses a mall, then asks for what it needs. */
export function ConnectMenu({ profiles }: { readonly profiles: readonly ChannelProfile[] }) {
  const { t } = useTranslation();
  const { can } = useSession();
  const [chosen, setChosen] = useState<ChannelProfile | null>(null);
  if (!can('admin')) return null;
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />}>
            {t('shops.connectMenu')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {profiles.map((profile) => (
            <Menu.Item key={profile.channel} onClick={() => setChosen(profile)}>
              {t('shops.connect', { mall: profile.label })}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {chosen ? <ConnectForm profile={chosen} onClose={() => setChosen(null)} /> : null}
    </>
  );
}
