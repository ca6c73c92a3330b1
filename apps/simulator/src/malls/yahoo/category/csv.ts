import iconv from 'iconv-lite';
import type { SimResponse } from '../../../kernel/mall.ts';
import { allCategories, CATEGORY_UPDATED_ON, type ProductCategory } from './catalog.ts';

/**
 * Shift_JIS, as the sheet's CSV rule says ("CSV is Shift_JIS/EUC", section 10.3) and its upload side demands (section 5.2). That
 * this very download is Shift_JIS is uncertain: its page names no encoding. Read 2026-11-23.
 */
const CSV_ENCODING = 'Shift_JIS';

// Documented header of downloadShopCategories (OFF). That nodes have rows of their own is uncertain; no column tells them from leaves.
const BASE_COLUMNS = ['id', 'name', 'path_name', 'relation'];
const PLAIN_COLUMNS = ['updated_at'];
const SPEC_COLUMNS = ['spec_id', 'spec_name', 'spec_value_name', 'spec_value_id', 'selection_type', 'data_type'];

const PATH_SEPARATOR = ' > ';

/** The whole tree; with `spec=1` one row per spec value of a category, or one row for a category without specs. */
export function categoriesCsv(withSpecs: boolean): SimResponse {
  const header = [...BASE_COLUMNS, ...(withSpecs ? SPEC_COLUMNS : PLAIN_COLUMNS)];
  const rows = allCategories().flatMap((category) => (withSpecs ? specRows(category) : [[...base(category), CATEGORY_UPDATED_ON]]));
  const csv = [header, ...rows].map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
  return {
    status: 200,
    headers: { 'content-type': `text/csv; charset=${CSV_ENCODING}`, 'content-disposition': 'attachment; filename="shopcategories.csv"' },
    body: iconv.encode(csv, CSV_ENCODING),
  };
}

function specRows(category: ProductCategory): string[][] {
  if (category.specs.length === 0) return [[...base(category), ...SPEC_COLUMNS.map(() => '')]];
  return category.specs.flatMap((spec) => {
    const values = spec.values.length > 0 ? spec.values : [['', ''] as const];
    const types = [String(spec.selection), String(spec.dataType)];
    return values.map(([valueId, valueName]) => [...base(category), spec.id, spec.name, valueName, valueId, ...types]);
  });
}

export const pathName = (category: ProductCategory): string => category.path.join(PATH_SEPARATOR);
const base = (category: ProductCategory) => [category.code, category.name, pathName(category), ''];
const quoted = (value: string) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
