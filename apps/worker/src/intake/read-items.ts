import type { CatalogItem, OwnItem } from '@narabe/core/catalog';
import { type CatalogSource, ConnectorError } from '@narabe/core/channel';
import { notifyEvent } from '@narabe/db/events';
import { addFamilies, markFamiliesRead, markRead, recordSources, unreadFamilies, unreadSkus } from '@narabe/db/intake';
import type { OpenRun } from '@narabe/db/runs';
import pLimit from 'p-limit';
import { contentHash } from '../runtime/content-hash.ts';
import type { WorkContext } from '../runtime/work-context.ts';
import { makeProducts } from './make-products.ts';

/** Batches of SKUs that are read at a time when the quota allows. */
const PARALLEL_BATCHES = 4;

type Item = { readonly sku: string; readonly mallItemId: string };

/** Reads what is still unread and makes products of whatever became whole. Returns when to go on, or null when all is done. */
export async function readItems(context: WorkContext, run: OpenRun, source: CatalogSource): Promise<Date | null> {
  const limit = pLimit(PARALLEL_BATCHES);
  for (;;) {
    if (context.signal.aborted) return context.clock.now();
    const waitMs = (await readParents(context, run, source)) ?? (await readBatches(context, run, source, limit));
    await makeProducts(context, run);
    if (waitMs === 'finished') return null;
    if (waitMs > 0) return new Date(context.clock.now().getTime() + waitMs);
  }
}

/** Parents come before more children, so that families become whole early. Null: there is none to read. */
async function readParents(context: WorkContext, run: OpenRun, source: CatalogSource): Promise<number | null> {
  const [parents, nextSkus] = await context.tenant(async (tx) => [
    await unreadFamilies(tx, run.runId, source.itemsPerRead),
    await unreadSkus(tx, run.runId, 1),
  ]);
  const worthACall = parents.length === source.itemsPerRead || (parents.length > 0 && nextSkus.length === 0);
  if (!worthACall) return null;
  const { granted, retryAfterMs } = await context.quota.take('read_catalog_items', 1);
  if (granted === 0) return retryAfterMs;
  const found = new Map((await source.readCatalogItems(parents)).map((item) => [item.mallItemId, item]));
  await context.settle(async (tx) => {
    await recordSources(
      tx,
      sourceOf(run, 'catalog_item'),
      [...found.values()].map((item) => catalogRecord(item)),
    );
    await markFamiliesRead(
      tx,
      run,
      parents.map((parentId) => ({ parentId, childIds: found.get(parentId)?.childIds ?? [] })),
    );
  });
  return 0;
}

async function readBatches(
  context: WorkContext,
  run: OpenRun,
  source: CatalogSource,
  limit: ReturnType<typeof pLimit>,
): Promise<number | 'finished'> {
  const items = await context.tenant((tx) => unreadSkus(tx, run.runId, source.itemsPerRead * PARALLEL_BATCHES));
  if (items.length === 0) return 'finished';
  const batches: Item[][] = [];
  for (let at = 0; at < items.length; at += source.itemsPerRead) batches.push(items.slice(at, at + source.itemsPerRead));

  const own = await context.quota.take('read_own_items', batches.length);
  const catalog = await context.quota.take('read_catalog_items', own.granted);
  await context.quota.giveBack('read_own_items', own.granted - catalog.granted);
  const failures: unknown[] = [];
  await Promise.all(
    batches
      .slice(0, catalog.granted)
      .map((batch) => limit(() => readBatch(context, run, source, batch).catch((error) => failures.push(error)))),
  );
  const throttled = failures.find((error) => error instanceof ConnectorError && error.kind === 'rate_limited');
  if (throttled instanceof ConnectorError) await context.quota.lower('read_catalog_items');
  if (failures.length > 0) throw throttled ?? failures[0];
  return catalog.granted < batches.length ? Math.max(own.granted < batches.length ? own.retryAfterMs : 0, catalog.retryAfterMs) : 0;
}

async function readBatch(context: WorkContext, run: OpenRun, source: CatalogSource, batch: readonly Item[]): Promise<void> {
  const [own, catalog] = await Promise.all([
    source.readOwnItems(batch.map((item) => item.sku)),
    source.readCatalogItems([...new Set(batch.map((item) => item.mallItemId))]),
  ]);
  const byId = new Map(catalog.map((item) => [item.mallItemId, item]));
  const familyOf = (item: Item) => byId.get(item.mallItemId)?.parentIds[0] ?? null;
  await context.settle(async (tx) => {
    await recordSources(tx, sourceOf(run, 'own_item'), own.map(ownRecord));
    await recordSources(tx, sourceOf(run, 'catalog_item'), catalog.map(catalogRecord));
    await addFamilies(tx, run, [...new Set(batch.map(familyOf).filter((family) => family !== null))]);
    await markRead(
      tx,
      run,
      batch.map((item) => ({ sku: item.sku, family: familyOf(item) })),
    );
    await notifyEvent(tx, { sellerId: run.sellerId, type: 'sync_run', id: run.runId });
  });
}

const sourceOf = <Kind extends 'own_item' | 'catalog_item'>(run: OpenRun, kind: Kind) => ({
  sellerId: run.sellerId,
  channelAccountId: run.sourceAccountId,
  kind,
});

const ownRecord = ({ raw, ...mapped }: OwnItem) => ({ mallItemId: mapped.sku, hash: contentHash(raw), raw, mapped });
const catalogRecord = ({ raw, ...mapped }: CatalogItem) => ({ mallItemId: mapped.mallItemId, hash: contentHash(raw), raw, mapped });
