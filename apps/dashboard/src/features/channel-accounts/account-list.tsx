import { Alert, Stack, Text } from '@mantine/core';
import type { ChannelAccount, ChannelProfile } from '@narabe/contracts/api';
import { IconBuildingStore } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../components/empty.tsx';
import { useSession } from '../../lib/session.ts';
import { AccountCard } from './account-card.tsx';
import { PracticeButton } from './practice-button.tsx';

interface AccountListProps {
  readonly accounts: readonly ChannelAccount[];
  readonly profiles: readonly ChannelProfile[];
}

export function AccountList({ accounts, profiles }: AccountListProps) {
  const { t } = useTranslation();
  const { me } = useSession();
  if (accounts.length === 0) {
    return (
      <Empty title={t('shops.empty')} text={t('shops.emptyText')} icon={<IconBuildingStore size={28} stroke={1.6} />}>
        <PracticeButton />
        {me.channelMode === 'simulator' ? (
          <Text size="xs" c="dimmed" ta="center">
            {t('shops.practiceText')}
          </Text>
        ) : null}
      </Empty>
    );
  }
  return (
    <Stack>
      <CheckProgress accounts={accounts} />
      {accounts.map((account) => (
        <AccountCard key={account.id} account={account} profile={profiles.find(({ channel }) => channel === account.channel)} />
      ))}
    </Stack>
  );
}

/** Says aloud how the live check goes. */
function CheckProgress({ accounts }: { readonly accounts: readonly ChannelAccount[] }) {
  const { t } = useTranslation();
  const checking = accounts.filter((account) => account.state === 'checking').length;
  if (checking === 0) return null;
  return (
    <Alert color="accent" role="status">
      {t('shops.practiceChecking', { done: accounts.length - checking, total: accounts.length })}
    </Alert>
  );
}
