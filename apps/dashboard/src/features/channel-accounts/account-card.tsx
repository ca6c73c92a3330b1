import { Box, Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { ChannelAccount, ChannelProfile } from '@narabe/contracts/api';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ToneBadge } from '../../components/tone-badge.tsx';
import { accountStateText } from '../../lib/code-texts.ts';
import { formatTime } from '../../lib/format/index.ts';
import { AccountActions } from './account-actions.tsx';
import { AccountChecks } from './account-checks.tsx';
import { AccountExpiry } from './account-expiry.tsx';
import { AccountStateBadge } from './account-state-badge.tsx';
import { AccountTrouble } from './account-trouble.tsx';

/** One connected shop: its state and reason, what works, when the key ends, and what can be done. */
export function AccountCard({ account, profile }: { readonly account: ChannelAccount; readonly profile: ChannelProfile | undefined }) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <Paper component="article" aria-labelledby={id} p="lg">
      <Stack gap="md">
        <Group justify="space-between" align="flex-start" gap="sm">
          <Box>
            <Group gap="xs">
              <Title order={2} id={id}>
                {account.name}
              </Title>
              <AccountStateBadge state={account.state} />
            </Group>
            <Group gap="xs" mt={4}>
              <Text size="sm" c="dimmed">
                {account.channelLabel}
                {profile ? `・${t(`shops.role.${profile.role}`)}` : ''}
              </Text>
              {account.mode === 'simulator' ? <ToneBadge tone="quiet">{t('common.practice')}</ToneBadge> : null}
            </Group>
          </Box>
          <AccountActions account={account} fields={profile?.credentialFields ?? []} />
        </Group>
        <AccountTrouble account={account} />
        {account.state === 'paused' ? <Text size="sm">{accountStateText('paused').help}</Text> : null}
        <AccountChecks account={account} />
        <Box>
          <AccountExpiry account={account} />
          <Text size="sm" c="dimmed">
            {account.checkedAt ? t('shops.checkedAt', { time: formatTime(account.checkedAt) }) : t('shops.neverChecked')}
            {account.mallSellerId ? `　${t('shops.mallSellerId')}：${account.mallSellerId}` : ''}
          </Text>
        </Box>
      </Stack>
    </Paper>
  );
}
