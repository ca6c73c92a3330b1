import { Button, Group, Modal, Stack, Switch, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notifyDone } from '../../../components/notify.tsx';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { fieldProblemText } from '../../../lib/code-texts.ts';
import { usePutField } from '../api/put-field.ts';
import { fieldName } from './field-names.ts';

export interface FieldToEdit {
  readonly field: string;
  /** null: the page and all of its SKUs. */
  readonly sku: string | null;
  readonly value: string;
}

interface FieldFormProps {
  readonly listingId: string;
  readonly edit: FieldToEdit;
  readonly onClose: () => void;
}

/** The operator's own value of a field; the page is made again with it. */
export function FieldForm({ listingId, edit, onClose }: FieldFormProps) {
  const { t } = useTranslation();
  const [value, setValue] = useState(edit.value);
  const [isLocked, setLocked] = useState(true);
  const [isTried, setTried] = useState(false);
  const put = usePutField(listingId);
  const name = fieldName(edit.field, t);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (value.trim() === '') return;
    const onSuccess = () => {
      notifyDone(t('listings.detail.fieldSaved'));
      onClose();
    };
    put.mutate({ field: edit.field, sku: edit.sku, value, locked: isLocked }, { onSuccess });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('listings.detail.editTitle', { field: name })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack>
          {edit.sku === null ? null : (
            <Text size="sm" c="dimmed">
              {t('listings.detail.forSku', { sku: edit.sku })}
            </Text>
          )}
          {put.error ? <ProblemAlert error={put.error} /> : null}
          <Textarea
            label={name}
            description={edit.field.startsWith('attributes.') ? t('listings.detail.editMany') : undefined}
            autosize
            minRows={edit.field === 'description' || edit.field === 'mobile' || edit.field === 'plainText' ? 8 : 2}
            maxRows={18}
            maxLength={20_000}
            value={value}
            error={isTried && value.trim() === '' ? fieldProblemText('value_blank') : undefined}
            onChange={(event) => setValue(event.currentTarget.value)}
            data-autofocus
          />
          <Switch label={t('listings.detail.editLock')} checked={isLocked} onChange={(event) => setLocked(event.currentTarget.checked)} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={put.isPending}>
              {t('common.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
