import { Button, Group } from '@mantine/core';
import type { WordRule } from '@narabe/contracts/api';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { notifyDone, notifyFailed, notifyUndoable } from '../../components/notify.tsx';
import { useSession } from '../../lib/session.ts';
import { useDeleteWordRule } from './api/delete-rule.ts';
import { useSaveWordRule } from './api/save-rule.ts';

interface WordRuleTableProps {
  readonly rules: readonly WordRule[];
  readonly labelOf: (channel: string) => string;
  readonly onEdit: (rule: WordRule) => void;
}

/** Deleting is at once and can be undone, so nobody is asked twice. */
export function WordRuleTable({ rules, labelOf, onEdit }: WordRuleTableProps) {
  const { t } = useTranslation();
  const { can } = useSession();
  const { mutate: remove } = useDeleteWordRule();
  const { mutate: save } = useSaveWordRule();
  const columns = useMemo((): Column<WordRule>[] => {
    const drop = (rule: WordRule) => {
      const { channel, word, action, replacement } = rule;
      const undo = () =>
        save(
          { id: null, rule: { channel, word, action, replacement } },
          { onSuccess: () => notifyDone(t('settings.words.deleteUndone', { word })), onError: notifyFailed },
        );
      remove(rule.id, { onSuccess: () => notifyUndoable(t('settings.words.deleted', { word }), undo), onError: notifyFailed });
    };
    return [
      { id: 'word', header: t('settings.words.word'), kind: 'main', cell: ({ word }) => <strong>{word}</strong> },
      {
        id: 'action',
        header: t('settings.words.action'),
        cell: ({ action, replacement }) =>
          `${t(`settings.words.actions.${action}`)}${action === 'replace' ? `：「${replacement ?? ''}」` : ''}`,
      },
      {
        id: 'mall',
        header: t('settings.words.mall'),
        cell: ({ channel }) => (channel === null ? t('settings.words.allMalls') : labelOf(channel)),
      },
      {
        id: 'actions',
        header: '',
        kind: 'nowrap',
        cell: (rule) =>
          can('operator') ? (
            <Group gap="xs" wrap="nowrap" justify="flex-end">
              <Button size="xs" variant="light" onClick={() => onEdit(rule)} aria-label={`${t('common.edit')}：${rule.word}`}>
                {t('common.edit')}
              </Button>
              <Button size="xs" variant="default" onClick={() => drop(rule)} aria-label={`${t('common.delete')}：${rule.word}`}>
                {t('common.delete')}
              </Button>
            </Group>
          ) : null,
      },
    ];
  }, [t, can, labelOf, onEdit, remove, save]);
  return <DataTable label={t('settings.words.title')} columns={columns} rows={rules} rowId={({ id }) => id} />;
}
