import type { SkuRow } from '@narabe/core/catalog';
import type { CatalogSource, SkuRowError } from '@narabe/core/channel';
import { selectRows } from '@narabe/core/sync';
import { addBadLines, addSkuItems, recordSources } from '@narabe/db/intake';
import type { OpenRun } from '@narabe/db/runs';
import { contentHash } from '../runtime/content-hash.ts';
import type { WorkContext } from '../runtime/work-context.ts';

/** Rows kept in memory at a time, whatever the size of the shop. */
const CHUNK = 500;

/** Reads the list of SKUs and keeps those that the run selects; a line that cannot be used is kept with its reason. */
export async function readList(context: WorkContext, run: OpenRun, source: CatalogSource, documentId: string): Promise<void> {
  const selected = selectRows(run.selection);
  let rows: SkuRow[] = [];
  let bad: SkuRowError[] = [];
  const keep = async () => {
    const [keptRows, keptBad] = [rows, bad];
    rows = [];
    bad = [];
    await context.settle(async (tx) => {
      await addSkuItems(tx, run, keptRows);
      await addBadLines(tx, run, keptBad);
      await recordSources(tx, { sellerId: run.sellerId, channelAccountId: run.sourceAccountId, kind: 'list_row' }, keptRows.map(toRecord));
    });
  };
  for await (const row of source.readSkuList(documentId)) {
    if ('error' in row) bad.push(row);
    else if (selected(row)) rows.push(row);
    if (rows.length + bad.length >= CHUNK) await keep();
  }
  await keep();
}

function toRecord({ raw, ...mapped }: SkuRow) {
  // The line's place in the list changes with each report and says nothing about the SKU.
  return { mallItemId: mapped.sku, hash: contentHash({ ...mapped, line: 0 }), raw, mapped };
}
