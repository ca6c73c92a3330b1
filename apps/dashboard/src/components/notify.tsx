import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import i18next from 'i18next';
import { problemFrom } from '../lib/api/index.ts';
import { problemText } from '../lib/code-texts.ts';

const UNDO_MS = 12_000;

export function notifyDone(message: string): void {
  notifications.show({ message, color: 'accent.7', icon: <IconCheck size={18} aria-hidden />, closeButtonProps: closeLabel() });
}

export function notifyFailed(error: unknown): void {
  notifications.show({
    title: i18next.t('common.failed'),
    message: problemText(problemFrom(error).code),
    color: 'red.8',
    icon: <IconAlertTriangle size={18} aria-hidden />,
    autoClose: false,
    closeButtonProps: closeLabel(),
  });
}

/** Says what was done, with a button that takes it back. */
export function notifyUndoable(message: string, undo: () => void): void {
  const id = notifications.show({
    color: 'accent.7',
    icon: <IconCheck size={18} aria-hidden />,
    autoClose: UNDO_MS,
    closeButtonProps: closeLabel(),
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{message}</Text>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            notifications.hide(id);
            undo();
          }}
        >
          {i18next.t('common.undo')}
        </Button>
      </Group>
    ),
  });
}

const closeLabel = () => ({ 'aria-label': i18next.t('common.close') });
