import { Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core';
import type { ListingDetail, MallCategory } from '@narabe/contracts/api';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notifyDone } from '../../../components/notify.tsx';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { usePutCategory } from '../api/put-category.ts';
import type { Remedies } from './remedies.ts';

interface CategoryFormProps {
  readonly listing: ListingDetail;
  readonly picker: Remedies['picker'];
  readonly onClose: () => void;
}

/** The guess, or what was decided: where it is right, one click is enough. */
function guessOf({ category }: ListingDetail): MallCategory | null {
  const name = category?.path.at(-1);
  return category && name !== undefined ? { id: category.id, path: category.path, name, parentId: null, leaf: true, listable: true } : null;
}

const NO_CLASS: readonly string[] = [];

/** Decides the category of a page, and by the way of all products of the same class. */
export function CategoryForm({ listing, picker, onClose }: CategoryFormProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<MallCategory | null>(() => guessOf(listing));
  const [isRemembered, setRemembered] = useState(true);
  const put = usePutCategory(listing.id);
  const { sourceClass } = listing;
  const save = () =>
    chosen &&
    put.mutate(
      { categoryId: chosen.id, remember: isRemembered && sourceClass !== null },
      {
        onSuccess: ({ requeued }) => {
          notifyDone(t('listings.category.saved', { count: requeued }));
          onClose();
        },
      },
    );
  return (
    <Modal opened onClose={onClose} size="lg" title={t('listings.category.title')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <Stack>
        <Text size="sm">{listing.title}</Text>
        {put.error ? <ProblemAlert error={put.error} /> : null}
        {picker({
          channel: listing.channel,
          title: listing.title,
          sourceClass: sourceClass?.path ?? NO_CLASS,
          chosenId: chosen?.id ?? null,
          onChoose: setChosen,
        })}
        {chosen ? (
          <Text size="sm" fw={600} role="status">
            {t('listings.category.chosen', { path: chosen.path.join(' › ') })}
          </Text>
        ) : null}
        {sourceClass ? (
          <Checkbox
            label={t('listings.category.remember', { sourceClass: sourceClass.path.at(-1) ?? sourceClass.id })}
            checked={isRemembered}
            onChange={(event) => setRemembered(event.currentTarget.checked)}
          />
        ) : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button disabled={!chosen} loading={put.isPending} onClick={save}>
            {t('listings.category.save')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
