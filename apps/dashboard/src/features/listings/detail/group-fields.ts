import type { ListingField } from '@narabe/contracts/api';

/** A row of the before/after table; `skus` are those that it stands for, empty for the whole page. */
export type FieldRow = ListingField & { readonly skus: readonly string[] };

const same = (a: ListingField, b: ListingField) =>
  a.source === b.source && a.afterRules === b.afterRules && a.override === b.override && a.final === b.final && a.locked === b.locked;

/** SKUs with the same values of a field are one row; when that is all of them, the row is about the page. */
export function groupFields(fields: readonly ListingField[]): FieldRow[] {
  const rows: FieldRow[] = [];
  for (const field of fields) {
    const at = rows.findIndex((row) => row.field === field.field && row.skus.length > 0 && field.sku !== null && same(row, field));
    const row = rows[at];
    if (row && field.sku !== null) rows[at] = { ...row, skus: [...row.skus, field.sku] };
    else rows.push({ ...field, skus: field.sku === null ? [] : [field.sku] });
  }
  return rows.map((row) => {
    const isWhole = row.skus.length > 1 && rows.filter(({ field }) => field === row.field).length === 1;
    return { ...row, sku: isWhole ? null : row.sku };
  });
}

/** What the buyer sees differs from what the source says, or the operator wrote it. */
export const isChanged = ({ source, final, override }: ListingField): boolean => override !== null || (source ?? '') !== (final ?? '');
