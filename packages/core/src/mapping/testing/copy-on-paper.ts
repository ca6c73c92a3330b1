import type { Product } from '../../catalog/product.ts';
import type { Connector } from '../../channel/index.ts';
import type { MallAttribute, MallCategory } from '../../listing/category.ts';
import { buildCategoryIndex, type CategoryIndex } from '../category/index-build.ts';
import { type CategorySuggestion, suggestCategories } from '../category/suggest.ts';
import { draftSellable } from '../draft/draft-sellable.ts';
import type { DraftResult } from '../draft/types.ts';
import { profileOf } from '../profiles.ts';

/** A target mall with its tree read. */
export interface TargetMall {
  readonly channel: string;
  readonly connector: Connector;
  readonly tree: readonly MallCategory[];
  readonly index: CategoryIndex;
  attributesOf(categoryId: string): Promise<readonly MallAttribute[]>;
  pathOf(categoryId: string | undefined): string;
}

/** Reads a mall's whole tree through its connector; what a category asks for is read once. */
export async function readTarget(connector: Connector): Promise<TargetMall> {
  const source = connector.categorySource;
  if (!source) throw new Error(`${connector.channel} has no categories`);
  const tree: MallCategory[] = [];
  const open: (string | null)[] = [null];
  while (open.length > 0) {
    const answers = await Promise.all(open.splice(0).map((id) => source.readCategories(id)));
    for (const { nodes, whole } of answers) {
      tree.push(...nodes);
      if (!whole) open.push(...nodes.filter((node) => !node.leaf).map((node) => node.id));
    }
  }
  const known = new Map<string, Promise<readonly MallAttribute[]>>();
  const paths = new Map(tree.map((node) => [node.id, node.path.join(' > ')]));
  return {
    channel: connector.channel,
    connector,
    tree,
    index: buildCategoryIndex(tree),
    attributesOf(id) {
      const asked = known.get(id) ?? source.readAttributes(id);
      known.set(id, asked);
      return asked;
    },
    pathOf: (id) => paths.get(id ?? '') ?? '',
  };
}

export interface PaperCopy {
  readonly product: Product;
  readonly suggestions: readonly CategorySuggestion[];
  readonly result: DraftResult;
  /** The mall's code where it refused the page. */
  readonly refused: string | null;
}

/** Drafts every product for a mall and puts the pages there, without pictures. */
export async function copyOnPaper(products: readonly Product[], target: TargetMall): Promise<PaperCopy[]> {
  const rules = profileOf(target.channel)?.rules;
  if (!rules) throw new Error(`no pages are made on ${target.channel}`);
  const nothing = { attributeMappings: [], priceRules: [], wordRules: [], overrides: [], confirmedLicences: [], unavailableImages: [] };
  const copies: PaperCopy[] = [];
  for (const product of products) {
    const suggestions = suggestCategories({ product, index: target.index, learned: [] });
    const [best] = suggestions;
    const category = best ? { categoryId: best.categoryId, confidence: best.confidence, decidedBy: 'similarity' as const } : null;
    const attributes = category ? await target.attributesOf(category.categoryId) : [];
    const result = draftSellable({ ...nothing, product, rules, category, attributes });
    copies.push({ product, suggestions, result, refused: result.draft ? await refusalOf(target, result.draft) : null });
  }
  return copies;
}

async function refusalOf({ connector }: TargetMall, draft: NonNullable<DraftResult['draft']>): Promise<string | null> {
  try {
    await connector.listingTarget?.putListing(
      { ...draft, imageRefs: [], variants: draft.variants.map((one) => ({ ...one, imageRef: null })) },
      null,
    );
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** SKUs that would be live, and the first reason of every other one. */
export function tally(copies: readonly PaperCopy[]): { skus: number; live: number; reasons: Record<string, number> } {
  let skus = 0;
  let live = 0;
  const reasons: Record<string, number> = {};
  for (const { product, result, refused } of copies) {
    const onPage = new Set(refused === null ? result.draft?.variants.map((variant) => variant.sku) : []);
    const errors = result.issues.filter((issue) => issue.severity === 'error');
    for (const { code } of product.skus) {
      skus += 1;
      if (onPage.has(code)) live += 1;
      else {
        const reason =
          refused ?? (errors.find((issue) => issue.sku === code) ?? errors.find((issue) => issue.sku === null) ?? errors[0])?.code ?? '?';
        reasons[reason] = (reasons[reason] ?? 0) + 1;
      }
    }
  }
  return { skus, live, reasons };
}
