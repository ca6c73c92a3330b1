import type { CatalogItem, Fact } from '@narabe/core/catalog';
import { firstText, textsOf } from './amazon.mapper.attributes.ts';
import { axesOf, factsOf } from './amazon.mapper.facts.ts';
import { inJapan } from './amazon.marketplace.ts';
import type { BrowseClassification, CatalogItemWire } from './amazon.schema.ts';

type SummaryWire = NonNullable<CatalogItemWire['summaries']>[number];

/** A catalogue entry in our words. Missing blocks give empty lists and nulls: which blocks are there differs per item (sheet section 21.9). */
export function toCatalogItem(wire: CatalogItemWire): CatalogItem {
  const summary = inJapan(wire.summaries);
  const { attributes } = wire;
  const family = familyOf(wire);
  return {
    mallItemId: wire.asin,
    title: summary?.itemName ?? firstText(attributes, 'item_name'),
    brand: summary?.brand ?? firstText(attributes, 'brand'),
    bullets: textsOf(attributes, 'bullet_point'),
    description: firstText(attributes, 'product_description'),
    productType: inJapan(wire.productTypes)?.productType ?? null,
    classification: classificationOf(wire, summary),
    isParent: summary?.itemClassification === 'VARIATION_PARENT' || family.childIds.length > 0,
    ...family,
    barcodes: barcodesOf(wire),
    facts: withSummary(factsOf(attributes), summary),
    imageUrls: imagesOf(wire),
    adult: summary?.adultProduct === true || firstText(attributes, 'is_adult_product') === 'true',
    raw: wire,
  };
}

function familyOf(wire: CatalogItemWire) {
  // PACKAGE_HIERARCHY (a carton and its pieces) is no choice between variants.
  const variations = (inJapan(wire.relationships)?.relationships ?? []).filter(({ type }) => type === 'VARIATION');
  return {
    parentIds: [...new Set(variations.flatMap(({ parentAsins }) => parentAsins ?? []))],
    childIds: [...new Set(variations.flatMap(({ childAsins }) => childAsins ?? []))],
    variationAxes: [...new Set(variations.flatMap(({ variationTheme }) => axesOf(variationTheme)))],
  };
}

/** Root first. Amazon may list several paths: the one of the summary's browse node is the main one. */
function classificationOf(wire: CatalogItemWire, summary: SummaryWire | undefined): { id: string; name: string }[] {
  const leaves = inJapan(wire.classifications)?.classifications ?? [];
  const main = leaves.find(({ classificationId }) => classificationId === summary?.browseClassification?.classificationId);
  const path: { id: string; name: string }[] = [];
  let node: BrowseClassification | undefined = main ?? leaves[0] ?? summary?.browseClassification;
  for (; node; node = node.parent) path.unshift({ id: node.classificationId, name: node.displayName });
  return path;
}

/** A Japanese JAN shows as JAN or as EAN (sheet section 7); as given, not checked. */
const BARCODE_TYPES = ['JAN', 'EAN', 'UPC', 'GTIN'];

function barcodesOf(wire: CatalogItemWire): string[] {
  const all = inJapan(wire.identifiers)?.identifiers ?? [];
  const found = BARCODE_TYPES.flatMap((type) =>
    all.filter(({ identifierType }) => identifierType === type).map(({ identifier }) => identifier),
  );
  return [...new Set(found)];
}

/** The largest picture per variant, MAIN first, then in Amazon's order of names; SWCH is a colour chip and not a picture. */
function imagesOf(wire: CatalogItemWire): string[] {
  const largest = new Map<string, { link: string; area: number }>();
  for (const { variant, link, height, width } of inJapan(wire.images)?.images ?? []) {
    const area = height * width;
    if (variant !== 'SWCH' && area > (largest.get(variant)?.area ?? -1)) largest.set(variant, { link, area });
  }
  const order = [...largest.keys()].sort((a, b) => Number(b === 'MAIN') - Number(a === 'MAIN') || (a < b ? -1 : 1));
  return order.map((variant) => largest.get(variant)?.link ?? '');
}

/** The summary fills what the attributes lack: attributes are empty for some items (sheet section 21.9). */
function withSummary(facts: readonly Fact[], summary: SummaryWire | undefined): Fact[] {
  const fallback: readonly (readonly [string, string | number | undefined])[] = [
    ['brand', summary?.brand],
    ['manufacturer', summary?.manufacturer],
    ['color', summary?.color],
    ['size', summary?.size],
    ['style', summary?.style],
    ['model_number', summary?.modelNumber],
    ['part_number', summary?.partNumber],
    ['package_quantity', summary?.packageQuantity],
    ['release_date', summary?.releaseDate],
  ];
  const known = new Set(facts.map(({ name }) => name));
  const added = fallback.flatMap(([name, value]) =>
    value === undefined || value === '' || known.has(name) ? [] : [{ name, values: [String(value)], unit: null }],
  );
  return [...facts, ...added];
}
