import { Box, Group, Text, VisuallyHidden } from '@mantine/core';
import type { ChannelAccount } from '@narabe/contracts/api';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { abilityText, accountReasonText } from '../../lib/code-texts.ts';

/** What the last check found, one line per ability. */
export function AccountChecks({ account }: { readonly account: ChannelAccount }) {
  const { t } = useTranslation();
  if (account.checks.length === 0) return null;
  return (
    <Box>
      <Text size="xs" fw={600} c="dimmed" mb={4}>
        {t('shops.checksTitle')}
      </Text>
      <Box component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
        {account.checks.map(({ ability, ok, code }) => (
          <Box component="li" key={ability}>
            <Group gap={6} wrap="nowrap" align="flex-start">
              {ok ? <IconCheck size={16} color="#0f766e" aria-hidden /> : <IconX size={16} color="#b42318" aria-hidden />}
              <Text size="sm">
                {abilityText(ability)}
                <VisuallyHidden>：{ok ? t('shops.checkOk') : t('shops.checkBad')}</VisuallyHidden>
                {!ok && code ? (
                  <Text span size="sm" display="block" c="red.9">
                    {accountReasonText(code).title}。{accountReasonText(code).help}
                  </Text>
                ) : null}
              </Text>
            </Group>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
