import { Button } from '@mantine/core';
import { IconSchool } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { notifyDone, notifyFailed } from '../../components/notify.tsx';
import { useSession } from '../../lib/session.ts';
import { useConnectPracticeShops } from './api/connect-practice-shops.ts';
import { practiceShopsQuery } from './api/practice-shops.ts';

/** Connects every practice shop with one click; gone when all are connected or the malls are real. */
export function PracticeButton() {
  const { t } = useTranslation();
  const { me, can } = useSession();
  const isPractice = me.channelMode === 'simulator';
  const offered = useQuery({ ...practiceShopsQuery(), enabled: isPractice });
  const connect = useConnectPracticeShops();
  const isLeft = offered.data?.some((shop) => shop.channelAccountId === null) ?? false;
  if (!isPractice || !can('admin') || (!isLeft && !offered.error)) return null;
  return (
    <Button
      leftSection={<IconSchool size={18} aria-hidden />}
      loading={connect.isPending}
      onClick={() => connect.mutate(undefined, { onSuccess: () => notifyDone(t('shops.practiceDone')), onError: notifyFailed })}
    >
      {t('shops.practiceButton')}
    </Button>
  );
}
