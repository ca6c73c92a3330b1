import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export function Logo({ size = 30 }: { readonly size?: number }) {
  const { t } = useTranslation();
  return (
    <Group gap={10} wrap="nowrap">
      <img src="/favicon.svg" alt="" width={size} height={size} />
      <Text fw={700} fz={size * 0.55} lh={1} style={{ letterSpacing: '0.02em' }}>
        {t('common.appName')}
      </Text>
    </Group>
  );
}
