import { Button } from '@mantine/core';
import type { SyncRunDetail } from '@narabe/contracts/api';
import { IconPlayerStop, IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Confirm } from '../../../components/confirm.tsx';
import { notifyDone } from '../../../components/notify.tsx';
import { useSession } from '../../../lib/session.ts';
import { useCancelRun } from '../api/cancel-run.ts';
import { useRetryRun } from '../api/retry-run.ts';

interface RunActionsProps {
  readonly run: SyncRunDetail;
  /** Something failed or waits for the operator. */
  readonly hasRest: boolean;
}

/** Stops a running run, or takes up again what is left of one that ended. */
export function RunActions({ run, hasRest }: RunActionsProps) {
  const { t } = useTranslation();
  const { can } = useSession();
  const [asking, setAsking] = useState<'cancel' | 'retry' | null>(null);
  const cancel = useCancelRun(run.id);
  const retry = useRetryRun(run.id);
  const close = () => setAsking(null);
  const isOpen = run.state === 'running' || run.state === 'queued';
  if (!can('operator')) return null;
  return (
    <>
      {isOpen ? (
        <Button variant="default" leftSection={<IconPlayerStop size={18} aria-hidden />} onClick={() => setAsking('cancel')}>
          {t('runs.cancel')}
        </Button>
      ) : null}
      {!isOpen && run.state !== 'cancelled' && hasRest ? (
        <Button variant="default" leftSection={<IconRefresh size={18} aria-hidden />} onClick={() => setAsking('retry')}>
          {t('runs.retry')}
        </Button>
      ) : null}
      <Confirm
        opened={asking === 'cancel'}
        title={t('runs.cancelTitle')}
        confirmLabel={t('runs.cancelConfirm')}
        cancelLabel={t('runs.keepGoing')}
        danger
        busy={cancel.isPending}
        error={cancel.error}
        onClose={close}
        onConfirm={() =>
          cancel.mutate(undefined, {
            onSuccess: () => {
              notifyDone(t('runs.cancelled'));
              close();
            },
          })
        }
      >
        {t('runs.cancelText')}
      </Confirm>
      <Confirm
        opened={asking === 'retry'}
        title={t('runs.retryTitle')}
        confirmLabel={t('runs.retry')}
        busy={retry.isPending}
        error={retry.error}
        onClose={close}
        onConfirm={() =>
          retry.mutate(
            {},
            {
              onSuccess: ({ skus, listings }) => {
                notifyDone(t('runs.retried', { skus, listings }));
                close();
              },
            },
          )
        }
      >
        {t('runs.retryText')}
      </Confirm>
    </>
  );
}
