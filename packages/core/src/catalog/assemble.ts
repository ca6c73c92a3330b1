import type { Product, Sku } from './product.ts';
import type { CatalogItem, Fact, OwnItem, SkuRow } from './source.ts';

/** All that the source mall told about one SKU. */
export interface FamilyMember {
  readonly row: SkuRow;
  readonly own: OwnItem | null;
  readonly catalog: CatalogItem | null;
}

/**
 * Makes the seller's product out of what the source mall holds. What the seller submitted wins over the child's catalogue
 * entry, that over the parent's: any of the three may be partial. Members come in a stable order, so the result is the same
 * whenever it is built. `parent` is null when the SKU stands alone.
 */
export function assembleProduct(parent: CatalogItem | null, members: readonly FamilyMember[]): Product {
  const ordered = [...members].sort((a, b) => (a.row.sku < b.row.sku ? -1 : 1));
  const first = ordered[0];
  if (!first) throw new RangeError('a product needs at least one SKU');
  const family = ordered.length > 1 ? parent : null;
  const axes = family?.variationAxes ?? [];
  const lead = family ? null : first.own;
  const pick = <T>(of: (item: OwnItem | CatalogItem) => T | null, isThere: (value: T) => boolean): T | null => {
    for (const item of [lead, family, first.own, first.catalog, parent]) {
      const value = item ? of(item) : null;
      if (value !== null && isThere(value)) return value;
    }
    return null;
  };
  const text = (of: (item: OwnItem | CatalogItem) => string | null) => pick(of, (value) => value.trim() !== '');
  const list = <T>(of: (item: OwnItem | CatalogItem) => readonly T[]) => pick(of, (value) => value.length > 0) ?? [];

  return {
    code: productCode(family, first),
    title: text((item) => item.title) ?? first.row.title,
    brand: text((item) => item.brand),
    bullets: list((item) => item.bullets),
    description: text((item) => item.description),
    productType: text((item) => item.productType),
    classification: [first.catalog, parent].find((item) => item && item.classification.length > 0)?.classification ?? [],
    adult: [parent, ...ordered.map((member) => member.catalog)].some((item) => item?.adult === true),
    facts: mergeFacts([...(family ? [] : [first.own]), family, first.own, first.catalog, parent].filter((item) => item !== null)),
    variationAxes: axes,
    imageUrls: unique(list((item) => item.imageUrls)),
    skus: ordered.map((member) => assembleSku(member, parent, axes)),
  };
}

function assembleSku({ row, own, catalog }: FamilyMember, parent: CatalogItem | null, axes: readonly string[]): Sku {
  const facts = mergeFacts([own, catalog, parent].filter((item) => item !== null));
  const specific = mergeFacts([own, catalog].filter((item) => item !== null));
  const options: Record<string, string> = {};
  for (const axis of axes) {
    const value = specific.find((fact) => fact.name === axis)?.values[0];
    if (value) options[axis] = value;
  }
  return {
    code: row.sku,
    title: own?.title || catalog?.title || row.title,
    condition: own?.conditionNew === true ? 'new' : own?.conditionNew === false ? 'used' : row.condition,
    priceYen: own?.priceYen ?? row.priceYen,
    barcode: own?.barcode ?? catalog?.barcodes[0] ?? null,
    barcodeExemption: null,
    taxCode: row.taxCode ?? own?.facts.find((fact) => fact.name === 'product_tax_code')?.values[0] ?? null,
    facts,
    options,
    imageUrls: unique(own?.imageUrls.length ? own.imageUrls : (catalog?.imageUrls ?? [])),
  };
}

/** The parent's own SKU names the family; where the mall does not tell it, its item id does. A lone SKU names itself. */
function productCode(family: CatalogItem | null, first: FamilyMember): string {
  return family ? (first.own?.parentSku ?? family.mallItemId) : first.row.sku;
}

function mergeFacts(items: readonly { readonly facts: readonly Fact[] }[]): Fact[] {
  const merged = new Map<string, Fact>();
  for (const item of items) {
    for (const fact of item.facts) if (!merged.has(fact.name) && fact.values.length > 0) merged.set(fact.name, fact);
  }
  return [...merged.values()];
}

const unique = (values: readonly string[]) => [...new Set(values)];
