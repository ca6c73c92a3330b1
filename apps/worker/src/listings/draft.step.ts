import type { MallAttribute } from '@narabe/core/listing';
import { type CategoryDecision, draftSellable, type MallRules, profileOf } from '@narabe/core/mapping';
import { readAttributeSets, saveAttributeSet } from '@narabe/db/categories';
import { wakeLane } from '@narabe/db/lanes';
import { type DraftToSave, type DueListing, dueListings, saveDrafts } from '@narabe/db/listings';
import type { CategoryIndexes } from '../categories/category-indexes.ts';
import { contentHash } from '../runtime/content-hash.ts';
import type { WorkContext } from '../runtime/work-context.ts';
import { decideCategory } from './decide-category.ts';
import { type DraftMaterial, readMaterial } from './draft-material.ts';
import { type StepReport, settleStep } from './settle-step.ts';

const PAGES_PER_ROUND = 40;
/** How often a draft looks whether the mall's category tree has arrived. */
const TREE_WAIT_MS = 1_000;

interface Prepared {
  readonly listing: DueListing;
  readonly material: DraftMaterial;
  readonly category: CategoryDecision | null;
}

/** Turns products into pages for one mall: category, attributes, texts, prices, codes; what is missing becomes an issue. */
export class DraftStep {
  private readonly indexes: CategoryIndexes;

  constructor(indexes: CategoryIndexes) {
    this.indexes = indexes;
  }

  async run(context: WorkContext): Promise<Date | null> {
    const { lane, clock, signal } = context;
    const rules = profileOf(lane.channel)?.rules;
    if (!rules) return null;
    for (;;) {
      const due = await context.tenant((tx) => dueListings(tx, lane.channelAccountId, 'draft', PAGES_PER_ROUND));
      if (due.length === 0 || signal.aborted) return due.length === 0 ? null : clock.now();
      const index = await this.indexes.get(lane.channel);
      if (!index && context.connector.categorySource) {
        await context.settle((tx) =>
          wakeLane(tx, { sellerId: lane.sellerId, channelAccountId: lane.channelAccountId, channel: lane.channel, kind: 'category_in' }),
        );
        return new Date(clock.now().getTime() + TREE_WAIT_MS);
      }
      const material = await context.tenant((tx) => readMaterial(tx, lane, due));
      const prepared = due.flatMap((listing): Prepared[] => {
        const own = material.get(listing.id);
        return own ? [{ listing, material: own, category: index ? decideCategory(own, index) : null }] : [];
      });
      const archived = due.filter((listing) => !material.has(listing.id));
      if (archived.length > 0)
        await settleStep(
          context,
          archived.map((listing) => ({ listing, result: { kind: 'blocked', reason: 'product_archived' } })),
        );
      const { sets, retryAt } = await attributeSets(context, prepared);
      const ready = prepared.filter(({ category }) => !category || sets.has(category.categoryId));
      if (ready.length > 0) await settleDrafts(context, rules, ready, sets);
      if (retryAt) return retryAt;
    }
  }
}

/** What the chosen categories ask for; unknown ones are read from the mall within quota. */
async function attributeSets(
  context: WorkContext,
  prepared: readonly Prepared[],
): Promise<{ sets: Map<string, MallAttribute[]>; retryAt: Date | null }> {
  const { connector, database, lane, quota, clock } = context;
  const wanted = [...new Set(prepared.flatMap(({ category }) => (category ? [category.categoryId] : [])))];
  const sets = await readAttributeSets(database, lane.channel, wanted);
  const missing = wanted.filter((id) => !sets.has(id));
  const source = connector.categorySource;
  if (missing.length === 0 || !source) return { sets, retryAt: null };
  const { granted, retryAfterMs } = await quota.take('read_attributes', missing.length);
  await Promise.all(
    missing.slice(0, granted).map(async (id) => {
      const attributes = await source.readAttributes(id);
      await saveAttributeSet(database, lane.channel, id, attributes);
      sets.set(id, attributes);
    }),
  );
  return { sets, retryAt: granted < missing.length ? new Date(clock.now().getTime() + retryAfterMs) : null };
}

function settleDrafts(
  context: WorkContext,
  rules: MallRules,
  ready: readonly Prepared[],
  sets: ReadonlyMap<string, MallAttribute[]>,
): Promise<void> {
  const drafted = ready.map(({ listing, material, category }) => {
    const result = draftSellable({ ...material, rules, category, attributes: (category && sets.get(category.categoryId)) ?? [] });
    const desiredHash = result.draft && contentHash({ draft: result.draft, images: result.imageUrls, variants: result.variantImageUrls });
    const saved: DraftToSave = {
      listingId: listing.id,
      channelAccountId: context.lane.channelAccountId,
      category,
      desiredHash,
      singleHasCode: rules.variations.singleHasCode,
      ...result,
    };
    return { listing, saved };
  });
  return settleStep(
    context,
    drafted.map(({ listing, saved }) => reportOf(listing, saved)),
    (tx) =>
      saveDrafts(
        tx,
        context.lane.sellerId,
        drafted.map(({ saved }) => saved),
      ),
  );
}

function reportOf(listing: DueListing, { draft, desiredHash, issues }: DraftToSave): StepReport {
  if (!draft)
    return { listing, result: { kind: 'blocked', reason: issues.find((issue) => issue.severity === 'error')?.code ?? 'blocked' } };
  // What is published already says exactly this: nothing to send.
  if (listing.publishedHash === desiredHash) return { listing, result: { kind: 'ok' }, goTo: 'stock' };
  return { listing, result: { kind: 'ok' } };
}
