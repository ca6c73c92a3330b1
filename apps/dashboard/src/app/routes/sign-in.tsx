import { Box, Center, Paper, Stack, Text, Title } from '@mantine/core';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { SignInForm } from '../../features/auth/index.ts';
import { LanguageSwitch } from '../shell/language-switch.tsx';
import { Logo } from '../shell/logo.tsx';

const route = getRouteApi('/sign-in');

export function SignInPage() {
  const { t } = useTranslation();
  const { ended, from } = route.useSearch();
  const router = useRouter();
  useEffect(() => {
    document.title = `${t('signIn.title')} | ${t('common.appName')}`;
  }, [t]);
  return (
    <Center component="main" mih="100dvh" p="md">
      <Stack w="100%" maw={420} gap="lg">
        <Stack align="center" gap={6}>
          <Logo size={44} />
          <Text c="dimmed" size="sm">
            {t('common.tagline')}
          </Text>
        </Stack>
        <Paper p="xl" shadow="sm">
          <Title order={1} mb="lg" ta="center">
            {t('signIn.title')}
          </Title>
          <SignInForm ended={ended ?? false} onSignedIn={() => router.history.push(from ?? '/')} />
        </Paper>
        <Box mx="auto">
          <LanguageSwitch />
        </Box>
      </Stack>
    </Center>
  );
}
