import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { CategoryMapping, MallCategory } from '@narabe/contracts/api';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notifyDone } from '../../components/notify.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { usePutMapping } from './api/put-mapping.ts';
import { CategoryPicker } from './category-picker.tsx';

const NO_CLASS: readonly string[] = [];

export function MappingForm({ mapping, onClose }: { readonly mapping: CategoryMapping; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<MallCategory | null>(null);
  const put = usePutMapping();
  const save = () =>
    chosen &&
    put.mutate(
      { key: { channel: mapping.channel, sourceClass: mapping.sourceClass }, categoryId: chosen.id },
      {
        onSuccess: ({ requeued }) => {
          notifyDone(t('settings.categories.changed', { count: requeued }));
          onClose();
        },
      },
    );
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={`${t('listings.category.title')}：${mapping.sourceClass}`}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack>
        {put.error ? <ProblemAlert error={put.error} /> : null}
        <CategoryPicker
          channel={mapping.channel}
          title={mapping.categoryPath.at(-1) ?? ''}
          sourceClass={NO_CLASS}
          chosenId={chosen?.id ?? mapping.categoryId}
          onChoose={setChosen}
        />
        {chosen ? <Text size="sm">{t('listings.category.chosen', { path: chosen.path.join(' › ') })}</Text> : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button disabled={!chosen} loading={put.isPending} onClick={save}>
            {t('common.save')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
