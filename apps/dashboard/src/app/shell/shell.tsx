import { AppShell, Box, Burger, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, Outlet } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../components/empty.tsx';
import { meQuery } from '../../features/auth/index.ts';
import { followChanges } from '../../lib/api/index.ts';
import { SessionContext } from '../../lib/session.ts';
import { AccountMenu } from './account-menu.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { Logo } from './logo.tsx';
import { Nav } from './nav.tsx';

/** The frame of every page behind the sign-in. */
export function Shell() {
  const { t } = useTranslation();
  const { data: me } = useQuery(meQuery());
  const queryClient = useQueryClient();
  const [opened, menu] = useDisclosure(false);
  const sellerId = me?.activeSellerId ?? null;
  useEffect(() => (sellerId === null ? undefined : followChanges(queryClient)), [queryClient, sellerId]);
  if (!me) return null;
  return (
    <SessionContext.Provider value={me}>
      <a className="skip-link" href="#main">
        {t('common.skipToContent')}
      </a>
      <AppShell
        header={{ height: 60 }}
        navbar={{ width: 232, breakpoint: 'sm', collapsed: { mobile: !opened } }}
        padding={{ base: 'md', sm: 'xl' }}
      >
        <AppShell.Header px="md">
          <Group h="100%" justify="space-between" wrap="nowrap">
            <Group gap="sm" wrap="nowrap">
              <Burger
                opened={opened}
                onClick={menu.toggle}
                hiddenFrom="sm"
                size="sm"
                aria-label={t('common.openMenu')}
                aria-expanded={opened}
              />
              <Link to="/" className="quiet-link">
                <Logo />
              </Link>
            </Group>
            <Group gap="sm" wrap="nowrap">
              <Box visibleFrom="sm">
                <LanguageSwitch />
              </Box>
              <AccountMenu />
            </Group>
          </Group>
        </AppShell.Header>
        <AppShell.Navbar p="sm" style={{ overflowY: 'auto' }}>
          <Nav onMove={menu.close} />
          <Box hiddenFrom="sm" mt="lg" px="sm">
            <LanguageSwitch />
          </Box>
        </AppShell.Navbar>
        <AppShell.Main id="main" tabIndex={-1} style={{ outline: 'none' }}>
          <Box maw={1180} mx="auto">
            {me.channelMode === 'simulator' ? (
              <Text size="xs" c="dimmed" mb="sm">
                {t('shell.practiceBanner')}
              </Text>
            ) : null}
            {sellerId === null ? <Empty title={t('shell.noSeller')} /> : <Outlet />}
          </Box>
        </AppShell.Main>
      </AppShell>
    </SessionContext.Provider>
  );
}
