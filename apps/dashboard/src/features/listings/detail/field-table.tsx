import { Button, Group, SegmentedControl, Text } from '@mantine/core';
import { type ListingDetail, OVERRIDABLE_FIELD } from '@narabe/contracts/api';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table.tsx';
import { Section } from '../../../components/section.tsx';
import { ToneBadge } from '../../../components/tone-badge.tsx';
import { useSession } from '../../../lib/session.ts';
import { FieldForm, type FieldToEdit } from './field-form.tsx';
import { fieldName } from './field-names.ts';
import { shownValue } from './field-values.ts';
import { type FieldRow, groupFields, isChanged } from './group-fields.ts';
import { LongText } from './long-text.tsx';
import { ResetFieldButton } from './reset-field-button.tsx';

/** Before and after, field by field: what the source says, what the rules make of it, what the operator wrote, what the mall gets. */
export function FieldTable({ listing }: { readonly listing: ListingDetail }) {
  const { t } = useTranslation();
  const { can } = useSession();
  const [shown, setShown] = useState<'changed' | 'all'>('changed');
  const [edit, setEdit] = useState<FieldToEdit | null>(null);
  const rows = useMemo(() => groupFields(listing.fields), [listing.fields]);
  const isSingle = new Set(listing.fields.flatMap(({ sku }) => (sku === null ? [] : [sku]))).size < 2;
  const visible = shown === 'all' ? rows : rows.filter(isChanged);
  const columns = useMemo((): Column<FieldRow>[] => {
    const value = (row: FieldRow, text: string | null) => <LongText value={shownValue(row.field, text, listing.category)} />;
    return [
      {
        id: 'field',
        header: t('listings.detail.fieldColumns.field'),
        kind: 'main',
        width: '16%',
        cell: (row) => <Name row={row} isSingle={isSingle} />,
      },
      { id: 'source', header: t('listings.detail.fieldColumns.source'), width: '24%', cell: (row) => value(row, row.source) },
      {
        id: 'rules',
        header: t('listings.detail.fieldColumns.afterRules'),
        width: '22%',
        cell: (row) => (row.afterRules === row.source ? <Same /> : value(row, row.afterRules)),
      },
      {
        id: 'override',
        header: t('listings.detail.fieldColumns.override'),
        cell: (row) => (row.override === null ? t('common.notYet') : value(row, row.override)),
      },
      { id: 'final', header: t('listings.detail.fieldColumns.final'), width: '22%', cell: (row) => value(row, row.final) },
      {
        id: 'actions',
        header: '',
        kind: 'nowrap',
        cell: (row) =>
          can('operator') && OVERRIDABLE_FIELD.test(row.field) ? (
            <Group gap={6} wrap="nowrap" justify="flex-end">
              <Button
                size="compact-sm"
                variant="light"
                aria-label={t('listings.detail.editField', { field: `${fieldName(row.field, t)} ${row.sku ?? ''}`.trim() })}
                onClick={() => setEdit({ field: row.field, sku: row.sku, value: row.override ?? row.final ?? row.source ?? '' })}
              >
                {t('common.edit')}
              </Button>
              {row.override === null ? null : <ResetFieldButton listingId={listing.id} field={row.field} sku={row.sku} />}
            </Group>
          ) : null,
      },
    ];
  }, [t, can, isSingle, listing.id, listing.category]);
  const actions = (
    <SegmentedControl
      size="xs"
      aria-label={t('listings.detail.fieldsTitle')}
      value={shown}
      onChange={(value) => setShown(value === 'all' ? 'all' : 'changed')}
      data={[
        { value: 'changed', label: t('listings.detail.fieldsOnlyChanged') },
        { value: 'all', label: t('listings.detail.fieldsAll') },
      ]}
    />
  );
  return (
    <Section title={t('listings.detail.fieldsTitle')} text={t('listings.detail.fieldsText')} actions={actions}>
      {visible.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('listings.detail.fieldsNone')}
        </Text>
      ) : (
        <DataTable
          label={t('listings.detail.fieldsTitle')}
          columns={columns}
          rows={visible}
          rowId={({ field, sku, skus }) => `${field} ${sku} ${skus[0]}`}
        />
      )}
      {edit ? <FieldForm listingId={listing.id} edit={edit} onClose={() => setEdit(null)} /> : null}
    </Section>
  );
}

/** With one SKU only its code says nothing. */
function Name({ row, isSingle }: { readonly row: FieldRow; readonly isSingle: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <Text size="sm" fw={600} span>
        {fieldName(row.field, t)}
      </Text>{' '}
      {row.locked ? <ToneBadge tone="quiet">{t('listings.detail.locked')}</ToneBadge> : null}
      {row.sku === null || isSingle ? null : (
        <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {row.skus.join('、')}
        </Text>
      )}
    </>
  );
}

function Same() {
  const { t } = useTranslation();
  return (
    <Text size="sm" c="dimmed" span>
      {t('listings.detail.fieldSame')}
    </Text>
  );
}
