import { Box, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { Licence } from '@narabe/contracts/api';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Confirm } from '../../components/confirm.tsx';
import { notifyDone } from '../../components/notify.tsx';
import { ToneBadge } from '../../components/tone-badge.tsx';
import { formatTime } from '../../lib/format/index.ts';
import { useSession } from '../../lib/session.ts';
import { useConfirmLicence } from './api/confirm-licence.ts';
import { useWithdrawLicence } from './api/withdraw-licence.ts';

export function LicenceCards({ licences }: { readonly licences: readonly Licence[] }) {
  return (
    <Stack>
      {licences.map((licence) => (
        <LicenceCard key={licence.kind} licence={licence} />
      ))}
    </Stack>
  );
}

function LicenceCard({ licence }: { readonly licence: Licence }) {
  const { t } = useTranslation();
  const { can } = useSession();
  const [isAsking, setAsking] = useState(false);
  const confirm = useConfirmLicence();
  const withdraw = useWithdrawLicence();
  const kind = t(`settings.licences.kinds.${licence.kind}`);
  const done = (message: string) => {
    notifyDone(message);
    setAsking(false);
  };
  const words = licence.confirmed
    ? {
        title: t('settings.licences.withdrawTitle', { kind }),
        text: t('settings.licences.withdrawText'),
        label: t('settings.licences.withdraw'),
      }
    : {
        title: t('settings.licences.confirmTitle', { kind }),
        text: t('settings.licences.confirmText'),
        label: t('settings.licences.confirm'),
      };
  const go = () =>
    licence.confirmed
      ? withdraw.mutate(licence.kind, { onSuccess: () => done(t('settings.licences.withdrawn', { kind })) })
      : confirm.mutate(licence.kind, { onSuccess: ({ requeued }) => done(t('settings.licences.confirmDone', { kind, count: requeued })) });
  return (
    <Paper p="lg">
      <Group justify="space-between" gap="sm">
        <Box>
          <Group gap="xs">
            <Title order={2}>{kind}</Title>
            <ToneBadge tone={licence.confirmed ? 'good' : 'quiet'}>
              {licence.confirmed && licence.confirmedAt
                ? t('settings.licences.confirmed', { by: licence.confirmedBy ?? '', time: formatTime(licence.confirmedAt) })
                : t('settings.licences.notConfirmed')}
            </ToneBadge>
          </Group>
          <Text size="sm" c="dimmed" mt={4}>
            {t(`settings.licences.needs.${licence.kind}`)}
          </Text>
        </Box>
        {can('admin') ? (
          <Button variant={licence.confirmed ? 'default' : 'light'} onClick={() => setAsking(true)} aria-label={`${words.label}：${kind}`}>
            {words.label}
          </Button>
        ) : null}
      </Group>
      <Confirm
        opened={isAsking}
        title={words.title}
        confirmLabel={words.label}
        danger={licence.confirmed}
        busy={confirm.isPending || withdraw.isPending}
        error={confirm.error ?? withdraw.error}
        onConfirm={go}
        onClose={() => setAsking(false)}
      >
        {words.text}
      </Confirm>
    </Paper>
  );
}
