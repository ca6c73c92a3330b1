import { Stack, Text } from '@mantine/core';
import {
  IconBan,
  IconBox,
  IconBuildingStore,
  IconCategory,
  IconCertificate,
  IconCurrencyYen,
  IconFileText,
  IconHistory,
  IconHome,
  IconRocket,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LinkNav as Item } from '../../components/links.tsx';

const icon = { size: 19, stroke: 1.7, 'aria-hidden': true } as const;

/** The main menu; `onMove` closes it on a phone. */
export function Nav({ onMove }: { readonly onMove: () => void }) {
  const { t } = useTranslation();
  const shared = { variant: 'light', onClick: onMove, activeOptions: { exact: false }, style: { borderRadius: 8 } } as const;
  return (
    <Stack component="nav" aria-label={t('shell.navLabel')} gap={2}>
      <Item {...shared} activeOptions={{ exact: true }} to="/" label={t('shell.home')} leftSection={<IconHome {...icon} />} />
      <Heading>{t('shell.groupSell')}</Heading>
      <Item {...shared} to="/copy" label={t('shell.copy')} leftSection={<IconRocket {...icon} />} />
      <Item {...shared} to="/listings" label={t('shell.listings')} leftSection={<IconFileText {...icon} />} />
      <Item {...shared} to="/products" label={t('shell.products')} leftSection={<IconBox {...icon} />} />
      <Heading>{t('shell.groupManage')}</Heading>
      <Item {...shared} to="/shops" label={t('shell.shops')} leftSection={<IconBuildingStore {...icon} />} />
      <Item {...shared} to="/runs" label={t('shell.runs')} leftSection={<IconHistory {...icon} />} />
      <Heading>{t('shell.settings')}</Heading>
      <Item {...shared} to="/settings/prices" label={t('shell.prices')} leftSection={<IconCurrencyYen {...icon} />} />
      <Item {...shared} to="/settings/words" label={t('shell.words')} leftSection={<IconBan {...icon} />} />
      <Item {...shared} to="/settings/categories" label={t('shell.categories')} leftSection={<IconCategory {...icon} />} />
      <Item {...shared} to="/settings/licences" label={t('shell.licences')} leftSection={<IconCertificate {...icon} />} />
    </Stack>
  );
}

function Heading({ children }: { readonly children: string }) {
  return (
    <Text size="xs" fw={600} c="dimmed" mt="md" mb={2} px={12}>
      {children}
    </Text>
  );
}
