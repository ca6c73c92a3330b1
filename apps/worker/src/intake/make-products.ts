import { assembleProduct, type CatalogItem, type FamilyMember, type OwnItem, type SkuRow } from '@narabe/core/catalog';
import { codeFor, profileOf } from '@narabe/core/mapping';
import type { Tenant } from '@narabe/db/client';
import { notifyEvent } from '@narabe/db/events';
import { closeItems, type ProductToSave, readSources, readySkus, saveProducts } from '@narabe/db/intake';
import { wakeLane } from '@narabe/db/lanes';
import { createListings } from '@narabe/db/listings';
import type { OpenRun } from '@narabe/db/runs';
import type { WorkContext } from '../runtime/work-context.ts';

/** Families that are made in one transaction. */
const FAMILIES_PER_ROUND = 40;

interface ReadySku {
  readonly sku: string;
  readonly mallItemId: string;
  readonly family: string | null;
}

/** Makes products of all SKUs whose family is whole, and, when the run copies, their listings. */
export async function makeProducts(context: WorkContext, run: OpenRun): Promise<void> {
  for (;;) {
    const made = await context.settle(async (tx) => {
      const ready = await readySkus(tx, run.runId, FAMILIES_PER_ROUND);
      if (ready.length > 0) await makeOf(tx, run, ready);
      return ready.length;
    });
    if (made === 0) return;
  }
}

async function makeOf(tx: Tenant, run: OpenRun, ready: readonly ReadySku[]): Promise<void> {
  const known = await readKnown(tx, run, ready);
  const parents = new Set(ready.filter((item) => known.catalog.get(item.mallItemId)?.isParent).map((item) => item.sku));
  const families = Map.groupBy(
    ready.filter((item) => !parents.has(item.sku)),
    (item) => item.family ?? `sku:${item.sku}`,
  );
  const toSave = [...families].map(([family, items]) => productOf(known, known.catalog.get(family) ?? null, items));
  const saved = await saveProducts(tx, { sellerId: run.sellerId, channelAccountId: run.sourceAccountId, runId: run.runId }, toSave);
  await closeItems(
    tx,
    run,
    'sku',
    ready.map((item) => ({ target: item.sku, ...(parents.has(item.sku) ? PARENT : TAKEN_IN) })),
  );
  if (run.kind === 'copy') await createListingsOf(tx, run, saved);
  await notifyEvent(tx, { sellerId: run.sellerId, type: 'sync_run', id: run.runId });
}

const TAKEN_IN = { state: 'done', reason: null } as const;
/** A parent is a family's frame, nothing that can be bought. */
const PARENT = { state: 'skipped', reason: 'variation_parent' } as const;

interface Known {
  readonly rows: ReadonlyMap<string, SkuRow>;
  readonly own: ReadonlyMap<string, OwnItem>;
  readonly catalog: ReadonlyMap<string, CatalogItem>;
}

async function readKnown(tx: Tenant, run: OpenRun, ready: readonly ReadySku[]): Promise<Known> {
  const source = { sellerId: run.sellerId, channelAccountId: run.sourceAccountId };
  const skus = ready.map((item) => item.sku);
  const mallItemIds = ready.flatMap((item) => (item.family ? [item.mallItemId, item.family] : [item.mallItemId]));
  return {
    rows: await readSources<SkuRow>(tx, { ...source, kind: 'list_row' }, skus),
    own: await readSources<OwnItem>(tx, { ...source, kind: 'own_item' }, skus),
    catalog: await readSources<CatalogItem>(tx, { ...source, kind: 'catalog_item' }, mallItemIds),
  };
}

function productOf(known: Known, parent: CatalogItem | null, items: readonly ReadySku[]): ProductToSave {
  const members = items.flatMap((item): FamilyMember[] => {
    const row = known.rows.get(item.sku);
    return row ? [{ row, own: known.own.get(item.sku) ?? null, catalog: known.catalog.get(item.mallItemId) ?? null }] : [];
  });
  return {
    product: assembleProduct(parent, members),
    skus: members.map(({ row }) => ({ code: row.sku, mallItemId: row.mallItemId, fulfilledBy: row.fulfilledBy, quantity: row.quantity })),
  };
}

async function createListingsOf(tx: Tenant, run: OpenRun, products: readonly { code: string; id: string }[]): Promise<void> {
  const targets = await tx.channelAccount.findMany({
    where: { id: { in: [...run.targetAccountIds] } },
    select: { id: true, channel: true },
  });
  for (const target of targets) {
    const rules = profileOf(target.channel)?.rules;
    if (!rules) continue;
    const listings = products.map((product) => ({
      productId: product.id,
      channelAccountId: target.id,
      code: codeFor(rules, product.code),
    }));
    await createListings(tx, run, listings);
    await wakeLane(tx, { sellerId: run.sellerId, channelAccountId: target.id, channel: target.channel, kind: 'listing_out' });
  }
}
