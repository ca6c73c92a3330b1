import { List, Stack, Text } from '@mantine/core';
import type { ChannelAccount } from '@narabe/contracts/api';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Confirm } from '../../../components/confirm.tsx';
import { notifyDone } from '../../../components/notify.tsx';
import { useStartRun } from '../api/start-run.ts';
import { selectionWords } from '../selection-words.ts';
import { type Choice, countOf, selectionOf } from './selection.ts';

interface ConfirmCopyProps {
  readonly source: ChannelAccount;
  readonly targets: readonly ChannelAccount[];
  readonly choice: Choice;
  readonly onClose: () => void;
  readonly onStarted: (runId: string) => void;
}

/** Says what will be made where before it is. */
export function ConfirmCopy({ source, targets, choice, onClose, onStarted }: ConfirmCopyProps) {
  const { t } = useTranslation();
  const [key] = useState(() => crypto.randomUUID());
  const start = useStartRun();
  const count = countOf(choice);
  const what = count === null ? t('copy.confirmWhat.all') : t('copy.confirmWhat.count', { count: count });
  const { skus: _skus, mallItemIds: _ids, ...filters } = selectionOf(choice).selection ?? {};
  const words = selectionWords(filters, t);
  const confirm = () =>
    start.mutate(
      { key, run: { kind: 'copy', sourceAccountId: source.id, targetAccountIds: targets.map(({ id }) => id), ...selectionOf(choice) } },
      {
        onSuccess: (run) => {
          notifyDone(t('copy.started'));
          onStarted(run.id);
        },
      },
    );
  return (
    <Confirm
      opened
      title={t('copy.confirmTitle')}
      confirmLabel={t('copy.confirmStart')}
      busy={start.isPending}
      error={start.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Stack gap="xs">
        <Text size="sm">{t('copy.confirmText', { source: source.name, what })}</Text>
        <List size="sm">
          {targets.map((target) => (
            <List.Item key={target.id}>
              <strong>{target.name}</strong>
            </List.Item>
          ))}
        </List>
        {words.length > 0 ? <Text size="sm">{t('copy.confirmFilters', { filters: words.join('、') })}</Text> : null}
        <Text size="sm" c="dimmed">
          {t('copy.confirmSafe')}
        </Text>
      </Stack>
    </Confirm>
  );
}
