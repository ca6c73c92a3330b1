import { type Attributes, fields, plain, text } from './attribute-shapes.ts';
import { chainOf } from './browse-tree.ts';
import { colorFor, genderFor } from './derive.ts';
import { themeOf } from './families.ts';
import { fraction, hash32 } from './hash.ts';
import { allergens, itemCount, sizeCentimetres, storageOf, volumeMeasure, weightMeasure } from './measures.ts';
import type { SyntheticFamily, SyntheticSku } from './synthetic.ts';
import { bulletsOf, descriptionOf } from './texts.ts';

/** Children whose text stands on the parent alone: a habit of Amazon's catalogue (fact sheet section 21, trap 9). */
const TEXT_ON_PARENT_ONLY_SHARE = 0.15;
const SHELF_LIFE_DAYS = [60, 90, 120, 180, 270, 365];

/** What Amazon's catalogue says about one product, offers apart. */
export function catalogAttributes(sku: SyntheticSku): Attributes {
  const { line, family } = sku;
  const textless = family !== null && fraction(line.jan, 'text on parent') < TEXT_ON_PARENT_ONLY_SHARE;
  return {
    item_name: text(line.name),
    brand: text(sku.syntheticBrand),
    manufacturer: text(sku.syntheticBrand),
    ...(textless ? {} : { bullet_point: text(...bulletsOf(sku)), product_description: text(descriptionOf(sku)) }),
    externally_assigned_product_identifier: fields({ type: 'ean', value: line.jan }),
    part_number: plain(`PN-${line.jan.slice(-6)}`),
    model_number: plain(`M${hash32(line.jan, 'model') % 100_000}`),
    recommended_browse_nodes: plain(sku.syntheticLeaf.id),
    ...measureAttributes(sku),
    ...(sku.syntheticLeaf.kind === 'goods' ? goodsAttributes(sku) : foodAttributes(sku)),
    ...(sku.syntheticSeries ? { collection: text(sku.syntheticSeries) } : {}),
    ...(sku.syntheticCountry ? { country_of_origin: plain(sku.syntheticCountry) } : {}),
    list_price: fields({ currency: 'JPY', value: Math.round((sku.syntheticPriceYen * 1.1) / 10) * 10 }),
    ...Object.fromEntries(Object.entries(sku.syntheticOptions).map(([axis, value]) => [axis, text(value)])),
    ...(family ? { parentage_level: plain('child'), variation_theme: fields({ name: themeOf(family.axes) }) } : {}),
  };
}

/** The parent's own entry: common text, no measures, no price. */
export function parentAttributes(family: SyntheticFamily): Attributes {
  const [first] = family.members;
  return {
    item_name: text(family.title),
    brand: text(family.syntheticBrand),
    manufacturer: text(family.syntheticBrand),
    ...(first ? { bullet_point: text(...bulletsOf(first).slice(1)), product_description: text(descriptionOf(first)) } : {}),
    recommended_browse_nodes: plain(family.syntheticLeaf.id),
    parentage_level: plain('parent'),
    variation_theme: fields({ name: themeOf(family.axes) }),
  };
}

function measureAttributes(sku: SyntheticSku): Attributes {
  const weight = weightMeasure(sku);
  const volume = volumeMeasure(sku);
  const count = itemCount(sku);
  const { length, width, height } = sizeCentimetres(sku.line.jan);
  const side = (value: number) => ({ unit: 'centimeters', value });
  return {
    number_of_items: plain(count),
    item_package_quantity: plain(1),
    unit_count: fields(unitCount(weight, volume, count)),
    ...(weight ? { item_weight: fields(weight) } : {}),
    ...(volume ? { item_volume: fields(volume) } : {}),
    item_dimensions: fields({ length: side(length), width: side(width), height: side(height) }),
  };
}

function unitCount(weight: ReturnType<typeof weightMeasure>, volume: ReturnType<typeof volumeMeasure>, count: number) {
  const type = (value: string) => ({ value, language_tag: 'ja_JP' });
  if (volume?.unit === 'milliliters') return { type: type('ミリリットル'), value: volume.value };
  if (weight?.unit === 'grams') return { type: type('グラム'), value: weight.value };
  return { type: type('個'), value: count };
}

function foodAttributes(sku: SyntheticSku): Attributes {
  const known = allergens(sku);
  const days = SHELF_LIFE_DAYS[hash32(sku.origin, 'shelf life') % SHELF_LIFE_DAYS.length] ?? 180;
  return {
    ...(sku.line.ingredients ? { ingredients: text(sku.line.ingredients) } : {}),
    ...(known.length > 0 ? { allergen_information: known.flatMap((name) => plain(name)) } : {}),
    // The attribute's exact name in Amazon's Japanese food product types could not be confirmed (2026-11-23).
    storage_instructions: text(storageOf(sku)),
    is_expiration_dated_product: plain(true),
    fc_shelf_life: fields({ unit: 'days', value: days }),
  };
}

const WORN_BRANCH = 'ファッション';

/** What Amazon wants of goods: their colour, and of clothes whom they are for. A family that varies by colour says it itself. */
function goodsAttributes({ origin, syntheticLeaf, family }: SyntheticSku): Attributes {
  const branch = chainOf(syntheticLeaf).map((node) => node.name);
  return {
    ...(family?.axes.includes('color') ? {} : { color: text(colorFor(origin)) }),
    ...(branch.includes(WORN_BRANCH) ? { target_gender: plain(genderFor(branch)) } : {}),
  };
}
