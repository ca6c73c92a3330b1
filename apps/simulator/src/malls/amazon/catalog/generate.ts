import * as derive from './derive.ts';
import { type FamilyPlan, planFamilies } from './families.ts';
import { hash32 } from './hash.ts';
import type { CatalogLine } from './line.ts';
import type { GeneratedCatalog, SyntheticFamily, SyntheticSku } from './synthetic.ts';

const CONDITION_NEW = 'new_new';

/** The practice shop of these lines; the same lines always give the same shop. */
export function generateCatalog(lines: readonly CatalogLine[]): GeneratedCatalog {
  const ids = new UniqueIds();
  const byJan = new Map<string, SyntheticSku>();
  const families: SyntheticFamily[] = [];
  const isFood = (line: CatalogLine) => derive.leafFor(line).kind !== 'goods';
  for (const plan of planFamilies(lines, isFood)) {
    const family = makeFamily(plan, ids);
    families.push(family);
    for (const sku of family.members) byJan.set(sku.line.jan, sku);
  }
  const skus = lines.map((line) => byJan.get(line.jan) ?? makeSku(line, {}, null, ids));
  return { skus, families, products: families.length + skus.filter((sku) => sku.family === null).length };
}

/** Hashes of 50,000 barcodes may meet: the later one moves on, in the order of the lines. */
class UniqueIds {
  readonly #used = new Set<string>();

  take(make: (attempt: string) => string): string {
    for (let attempt = 0; ; attempt += 1) {
      const id = make(attempt === 0 ? '' : `~${attempt}`);
      if (this.#used.has(id)) continue;
      this.#used.add(id);
      return id;
    }
  }
}

function makeFamily(plan: FamilyPlan, ids: UniqueIds): SyntheticFamily {
  const first = plan.members[0]?.line;
  if (!first) throw new Error(`family ${plan.key} has no members`);
  const members: SyntheticSku[] = [];
  const number = hash32(plan.key, 'parent sku').toString(36).toUpperCase();
  const family: SyntheticFamily = {
    key: plan.key,
    title: plan.title,
    axes: plan.axes,
    syntheticSku: ids.take((attempt) => `SYN-PARENT-${number}${attempt}`),
    syntheticAsin: ids.take((attempt) => derive.asinFor(`family ${plan.key}${attempt}`)),
    origin: first.jan,
    syntheticBrand: derive.brandOf(first, first.jan),
    syntheticLeaf: derive.leafFor(first),
    syntheticListedAt: derive.listedAtFor(first.jan),
    members,
  };
  for (const { line, options } of plan.members) members.push(makeSku(line, options, family, ids));
  return family;
}

function makeSku(
  line: CatalogLine,
  options: Readonly<Record<string, string>>,
  family: SyntheticFamily | null,
  ids: UniqueIds,
): SyntheticSku {
  // One family is one kind of thing of one maker: what its members share is drawn from the first.
  const origin = family?.origin ?? line.jan;
  return {
    line,
    syntheticSku: ids.take((attempt) => derive.skuFor(line) + attempt),
    syntheticAsin: ids.take((attempt) => derive.asinFor(line.jan + attempt)),
    syntheticPriceYen: derive.priceFor(line),
    syntheticQuantity: derive.quantityFor(line),
    syntheticFbaQuantity: derive.fbaQuantityFor(line),
    origin,
    syntheticBrand: family?.syntheticBrand ?? derive.brandOf(line, origin),
    syntheticLeaf: family?.syntheticLeaf ?? derive.leafFor(line),
    syntheticCondition: line.syntheticCondition ?? CONDITION_NEW,
    syntheticWeightGrams: derive.weightFor(line),
    syntheticCountry: derive.countryFor(line, origin),
    syntheticSeries: derive.seriesFor(origin),
    syntheticImages: derive.imagesFor(line),
    syntheticOptions: family ? options : (line.syntheticOptions ?? {}),
    syntheticListedAt: derive.listedAtFor(line.jan),
    syntheticOfferOnly: derive.isOfferOnly(line.jan),
    family,
  };
}
