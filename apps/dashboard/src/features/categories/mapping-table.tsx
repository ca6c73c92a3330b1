import { Button, Group, Text } from '@mantine/core';
import type { CategoryMapping } from '@narabe/contracts/api';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { notifyDone, notifyFailed, notifyUndoable } from '../../components/notify.tsx';
import { formatTime } from '../../lib/format/index.ts';
import { useSession } from '../../lib/session.ts';
import { useDeleteMapping } from './api/delete-mapping.ts';
import { usePutMapping } from './api/put-mapping.ts';
import { MappingForm } from './mapping-form.tsx';

interface MappingTableProps {
  readonly mappings: readonly CategoryMapping[];
  readonly labelOf: (channel: string) => string;
}

/** What was learned: class of the source to category of the mall. */
export function MappingTable({ mappings, labelOf }: MappingTableProps) {
  const { t } = useTranslation();
  const { can } = useSession();
  const [editing, setEditing] = useState<CategoryMapping | null>(null);
  const { mutate: remove } = useDeleteMapping();
  const { mutate: put } = usePutMapping();
  const columns = useMemo((): Column<CategoryMapping>[] => {
    const forget = (mapping: CategoryMapping) => {
      const key = { channel: mapping.channel, sourceClass: mapping.sourceClass };
      const undo = () =>
        put(
          { key, categoryId: mapping.categoryId },
          { onSuccess: () => notifyDone(t('settings.categories.deleteUndone')), onError: notifyFailed },
        );
      remove(key, { onSuccess: () => notifyUndoable(t('settings.categories.deleted'), undo), onError: notifyFailed });
    };
    return [
      { id: 'class', header: t('settings.categories.columns.sourceClass'), kind: 'main', cell: ({ sourceClass }) => sourceClass },
      { id: 'mall', header: t('settings.categories.columns.mall'), kind: 'nowrap', cell: ({ channel }) => labelOf(channel) },
      {
        id: 'category',
        header: t('settings.categories.columns.category'),
        cell: ({ categoryPath }) =>
          categoryPath.length > 0 ? (
            categoryPath.join(' › ')
          ) : (
            <Text size="sm" c="red.9" span>
              {t('settings.categories.gone')}
            </Text>
          ),
      },
      { id: 'updated', header: t('settings.categories.columns.updated'), kind: 'nowrap', cell: ({ updatedAt }) => formatTime(updatedAt) },
      {
        id: 'actions',
        header: '',
        kind: 'nowrap',
        cell: (mapping) =>
          can('operator') ? (
            <Group gap="xs" wrap="nowrap" justify="flex-end">
              <Button
                size="xs"
                variant="light"
                onClick={() => setEditing(mapping)}
                aria-label={`${t('settings.categories.change')}：${mapping.sourceClass}`}
              >
                {t('settings.categories.change')}
              </Button>
              <Button
                size="xs"
                variant="default"
                onClick={() => forget(mapping)}
                aria-label={`${t('common.delete')}：${mapping.sourceClass}`}
              >
                {t('common.delete')}
              </Button>
            </Group>
          ) : null,
      },
    ];
  }, [t, labelOf, can, put, remove]);
  return (
    <>
      <DataTable
        label={t('settings.categories.title')}
        columns={columns}
        rows={mappings}
        rowId={({ channel, sourceClass }) => `${channel} ${sourceClass}`}
      />
      {editing ? <MappingForm mapping={editing} onClose={() => setEditing(null)} /> : null}
    </>
  );
}
