import { Box, Group, Text } from '@mantine/core';
import type { ChannelAccount } from '@narabe/contracts/api';
import { useTranslation } from 'react-i18next';
import { LinkAnchor } from '../../components/links.tsx';
import { accountReasonText } from '../../lib/code-texts.ts';
import { AccountStateBadge } from './account-state-badge.tsx';

/** The shops in short: name, state, and why one cannot be used. */
export function AccountLines({ accounts }: { readonly accounts: readonly ChannelAccount[] }) {
  const { t } = useTranslation();
  if (accounts.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('home.shopsNone')}
      </Text>
    );
  }
  return (
    <Box component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
      {accounts.map((account) => (
        <Box component="li" key={account.id} py="xs" style={{ borderTop: '1px solid #edf1f1' }}>
          <Group justify="space-between" gap="xs" wrap="nowrap">
            <LinkAnchor to="/shops" size="sm" fw={600} c="inherit">
              {account.name}
            </LinkAnchor>
            <AccountStateBadge state={account.state} />
          </Group>
          {account.stateReason && account.state !== 'active' ? (
            <Text size="xs" c="red.9" mt={2}>
              {accountReasonText(account.stateReason).title}
            </Text>
          ) : null}
        </Box>
      ))}
    </Box>
  );
}
