import { Text } from '@mantine/core';
import type { ListingDetail, PageDifference } from '@narabe/contracts/api';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table.tsx';
import { Section } from '../../../components/section.tsx';
import { fieldName } from './field-names.ts';
import { LongText } from './long-text.tsx';

/** What publishing again would change on the mall. */
export function DifferenceTable({ listing }: { readonly listing: ListingDetail }) {
  const { t } = useTranslation();
  const columns = useMemo((): Column<PageDifference>[] => {
    const value = (text: string | null) => (text === null ? t('listings.detail.absent') : <LongText value={text} />);
    return [
      {
        id: 'field',
        header: t('listings.detail.differenceColumns.field'),
        kind: 'main',
        cell: ({ field }) => <strong>{fieldName(field, t)}</strong>,
      },
      { id: 'onMall', header: t('listings.detail.differenceColumns.onMall'), cell: ({ onMall }) => value(onMall) },
      { id: 'desired', header: t('listings.detail.differenceColumns.desired'), cell: ({ desired }) => value(desired) },
    ];
  }, [t]);
  const { differences } = listing;
  return (
    <Section title={t('listings.detail.differencesTitle')} text={differences?.length ? t('listings.detail.differencesText') : undefined}>
      {differences === null || differences.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t(differences === null ? 'listings.detail.differencesUnknown' : 'listings.detail.differencesNone')}
        </Text>
      ) : (
        <DataTable label={t('listings.detail.differencesTitle')} columns={columns} rows={differences} rowId={({ field }) => field} />
      )}
    </Section>
  );
}
