import { Text } from '@mantine/core';
import type { ChannelAccount } from '@narabe/contracts/api';
import { useTranslation } from 'react-i18next';
import { daysUntil, formatDay } from '../../lib/format/index.ts';

/** From here on the operator should act. */
const SOON_DAYS = 14;

export function AccountExpiry({ account }: { readonly account: ChannelAccount }) {
  const { t } = useTranslation();
  if (account.credentialExpiresAt === null) return null;
  const days = daysUntil(account.credentialExpiresAt, new Date());
  const date = formatDay(account.credentialExpiresAt);
  return (
    <Text size="sm" c={days <= SOON_DAYS ? 'red.9' : 'dimmed'} fw={days <= SOON_DAYS ? 600 : undefined}>
      {days < 0 ? t('shops.expired', { date }) : t('shops.expiresIn', { days, date })}
    </Text>
  );
}
