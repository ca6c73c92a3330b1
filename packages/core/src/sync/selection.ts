import type { SkuRow } from '../catalog/source.ts';
import type { IntakeSelection } from './runs.ts';

/** A test for one row of the source list; built once per run, because a selection may name thousands of SKUs. */
export function selectRows(selection: IntakeSelection): (row: SkuRow) => boolean {
  const skus = selection.skus && new Set(selection.skus);
  const mallItemIds = selection.mallItemIds && new Set(selection.mallItemIds);
  const words = selection.titleWords?.map(plain) ?? [];
  return (row) =>
    (!skus || skus.has(row.sku)) &&
    (!mallItemIds || mallItemIds.has(row.mallItemId)) &&
    (!selection.fulfilledBy || row.fulfilledBy === selection.fulfilledBy) &&
    (!selection.onlyActive || row.status === 'active') &&
    (selection.minQuantity === undefined || (row.quantity ?? 0) >= selection.minQuantity) &&
    words.every((word) => plain(row.title).includes(word));
}

const plain = (text: string) => text.normalize('NFKC').toLowerCase();
