import { MARKETPLACE_ID } from '../catalog/attribute-shapes.ts';
import { type BrowseNode, chainOf } from '../catalog/browse-tree.ts';
import { themeOf } from '../catalog/families.ts';
import { hash32 } from '../catalog/hash.ts';
import { FULL_SIZE_PIXELS, sizedLink } from '../image-links.ts';
import type { CatalogEntry } from '../shop/entry.ts';
import { textOf } from '../shop/offer.ts';
import type { Shop } from '../shop/shop.ts';

/** `vendorDetails` is for vendors: accepted, never filled. */
export const CATALOG_BLOCKS = [
  'attributes',
  'classifications',
  'dimensions',
  'identifiers',
  'images',
  'productTypes',
  'relationships',
  'salesRanks',
  'summaries',
  'vendorDetails',
];
/** Every variant comes in several sizes (fact sheet section 21, trap 10). */
const IMAGE_SIZES_PIXELS = [FULL_SIZE_PIXELS, 500, 75];
const SALES_RANKS = 200_000;

/** One item with the blocks that were asked for (fact sheet section 7). */
export function catalogItem(
  entry: CatalogEntry,
  blocks: ReadonlySet<string>,
  shop: Shop,
  imageUrl: (path: string) => string,
): Record<string, unknown> {
  const facts = shop.factsOf(entry);
  const here = (content: Record<string, unknown>) => [{ marketplaceId: MARKETPLACE_ID, ...content }];
  const builders: Record<string, () => unknown> = {
    attributes: () => facts,
    classifications: () => here({ classifications: entry.leaf ? [nested(chainOf(entry.leaf))] : [] }),
    dimensions: () => here({ item: dimensions(facts) }),
    identifiers: () =>
      here({ identifiers: entry.jan === null ? [] : [{ identifierType: identifierType(entry.jan), identifier: entry.jan }] }),
    images: () => here({ images: entry.images.flatMap((path, at) => imageSizes(at, imageUrl(path))) }),
    productTypes: () => here({ productType: entry.productType }),
    relationships: () => here({ relationships: relationships(entry) }),
    salesRanks: () => here(salesRanks(entry)),
    summaries: () => here(summary(entry, facts)),
    vendorDetails: () => [],
  };
  return { asin: entry.asin, ...Object.fromEntries([...blocks].map((block) => [block, builders[block]?.()])) };
}

function summary(entry: CatalogEntry, facts: ReturnType<Shop['factsOf']>): Record<string, unknown> {
  const leaf = entry.leaf;
  return {
    adultProduct: false,
    autographed: false,
    brand: textOf(facts, 'brand'),
    browseClassification: leaf ? { displayName: leaf.name, classificationId: leaf.id } : undefined,
    color: textOf(facts, 'color'),
    itemClassification: entry.isParent ? 'VARIATION_PARENT' : 'BASE_PRODUCT',
    itemName: textOf(facts, 'item_name'),
    manufacturer: textOf(facts, 'manufacturer'),
    memorabilia: false,
    modelNumber: textOf(facts, 'model_number'),
    packageQuantity: entry.isParent ? undefined : 1,
    partNumber: textOf(facts, 'part_number'),
    size: textOf(facts, 'size'),
    style: textOf(facts, 'style'),
    tradeInEligible: false,
    websiteDisplayGroup: leaf?.kind === 'goods' ? 'home_display_on_website' : 'grocery_display_on_website',
    websiteDisplayGroupName: leaf?.kind === 'goods' ? 'Home' : 'Grocery',
  };
}

function nested([leaf, ...parents]: readonly BrowseNode[]): Record<string, unknown> | undefined {
  if (!leaf) return undefined;
  const parent = nested(parents);
  return { displayName: leaf.name, classificationId: leaf.id, ...(parent ? { parent } : {}) };
}

/** A Japanese barcode shows under either word. */
const identifierType = (jan: string) => (hash32(jan, 'identifier type') % 4 === 0 ? 'JAN' : 'EAN');

function imageSizes(at: number, link: string): Record<string, unknown>[] {
  const variant = at === 0 ? 'MAIN' : `PT${String(at).padStart(2, '0')}`;
  return IMAGE_SIZES_PIXELS.map((pixels) => ({
    variant,
    link: pixels === FULL_SIZE_PIXELS ? link : sizedLink(link, pixels),
    height: pixels,
    width: pixels,
  }));
}

function relationships({ family, isParent }: CatalogEntry): Record<string, unknown>[] {
  if (!family) return [];
  const variationTheme = { attributes: [...family.axes], theme: themeOf(family.axes) };
  const kin = isParent ? { childAsins: family.members.map((member) => member.syntheticAsin) } : { parentAsins: [family.syntheticAsin] };
  return [{ type: 'VARIATION', ...kin, variationTheme }];
}

function dimensions(facts: ReturnType<Shop['factsOf']>): Record<string, unknown> {
  const { length, width, height } = facts.item_dimensions?.[0] ?? {};
  const weight = facts.item_weight?.[0];
  return { length, width, height, ...(weight ? { weight: { unit: weight.unit, value: weight.value } } : {}) };
}

function salesRanks({ asin, leaf, isParent }: CatalogEntry): Record<string, unknown> {
  if (!leaf || isParent) return { classificationRanks: [], displayGroupRanks: [] };
  const rank = 1 + (hash32(asin, 'rank') % SALES_RANKS);
  const link = `https://www.amazon.co.jp/gp/bestsellers/${leaf.id}`;
  return { classificationRanks: [{ classificationId: leaf.id, title: leaf.name, link, rank }], displayGroupRanks: [] };
}
