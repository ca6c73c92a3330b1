import { Alert, Text } from '@mantine/core';
import type { ChannelAccount } from '@narabe/contracts/api';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { accountReasonText, accountStateText } from '../../lib/code-texts.ts';

/** Why a shop cannot be used and what the operator can do about it; nothing while it works. */
export function AccountTrouble({ account }: { readonly account: ChannelAccount }) {
  const { t } = useTranslation();
  if (account.state !== 'needs_reauthorization' && account.state !== 'unreachable') return null;
  const { title, help } = account.stateReason ? accountReasonText(account.stateReason) : accountStateText(account.state);
  const color = account.state === 'unreachable' ? 'yellow' : 'red';
  return (
    <Alert color={color} variant="light" icon={<IconPlugConnectedX aria-hidden />} title={title}>
      <Text size="sm" c={`${color}.9`}>
        <strong>{t('shops.whatToDo')}：</strong>
        {help}
      </Text>
    </Alert>
  );
}
