import type { Fact, FactName } from '@narabe/core/catalog';
import { type AttributeEntry, type Attributes, entriesOf, isEntry, textOf, textsOf } from './amazon.mapper.attributes.ts';
import { type Dimension, normaliseMeasure } from './amazon.mapper.units.ts';

/**
 * Attributes that are words, by our name; the first that has a value counts. Amazon's names differ per product type: brand,
 * manufacturer, item_name and the like are documented, the rarer food and fashion names are from memory [?], 2026-11-23.
 */
const TEXTS: readonly (readonly [FactName, readonly string[]])[] = [
  ['brand', ['brand']],
  ['manufacturer', ['manufacturer']],
  ['model_number', ['model_number']],
  ['part_number', ['part_number']],
  ['series', ['series', 'collection']],
  ['country_of_origin', ['country_of_origin']],
  ['color', ['color', 'color_name']],
  ['size', ['size', 'size_name', 'apparel_size', 'footwear_size', 'shirt_size', 'bottoms_size']],
  ['style', ['style', 'style_name']],
  ['flavor', ['flavor', 'flavor_name']],
  ['scent', ['scent', 'scent_name']],
  ['material', ['material', 'fabric_type', 'outer_material']],
  ['pattern', ['pattern', 'pattern_name']],
  ['package_quantity', ['item_package_quantity']],
  ['item_count', ['number_of_items', 'number_of_pieces']],
  ['ingredients', ['ingredients']],
  ['allergens', ['allergen_information']],
  ['storage', ['storage_instructions', 'item_storage_instructions']],
  ['shelf_life', ['shelf_life']],
  ['best_before', ['product_expiration_date', 'best_before']],
  ['target_gender', ['target_gender']],
  ['target_age', ['age_range_description', 'manufacturer_minimum_age']],
  ['power_source', ['power_source_type']],
  ['release_date', ['product_site_launch_date', 'release_date']],
  ['warranty', ['warranty_description', 'manufacturer_warranty_description']],
  ['is_fragile', ['is_fragile']],
];

/** Attributes that are measures. What the seller declares as the content goes before the weight of the thing on the scales. */
const MEASURES: readonly (readonly [FactName, Dimension | null, readonly string[]])[] = [
  ['item_weight', 'weight', ['net_content', 'net_content_weight', 'unit_count', 'item_display_weight', 'item_weight']],
  ['item_volume', 'volume', ['net_content', 'net_content_volume', 'unit_count', 'liquid_volume', 'item_volume', 'volume_capacity']],
  ['item_count', 'count', ['net_content', 'net_content_count', 'unit_count']],
  ['capacity', null, ['capacity']],
  ['package_weight', 'weight', ['item_package_weight']],
  ['shelf_life', 'time', ['fc_shelf_life']],
];

const SIDES: readonly (readonly [FactName, string])[] = [
  ['item_length', 'length'],
  ['item_width', 'width'],
  ['item_height', 'height'],
];

/** Translates attributes into canonical facts. An attribute without a canonical name stays in `raw` only; nothing is invented. */
export function factsOf(attributes: Attributes | undefined): Fact[] {
  const facts = new Map<FactName, Fact>();
  const add = (name: FactName, values: readonly string[], unit: string | null) => {
    if (values.length > 0 && !facts.has(name)) facts.set(name, { name, values: [...new Set(values)], unit });
  };
  for (const [name, sources] of TEXTS) for (const source of sources) add(name, textsOf(attributes, source), null);
  for (const [name, dimension, sources] of MEASURES) {
    for (const source of sources) {
      const measure = measureOf(entriesOf(attributes, source)[0]);
      if (measure && (dimension === null || measure.dimension === dimension))
        add(name, [measure.value], measure.dimension === 'count' ? null : measure.unit);
    }
  }
  const box = entriesOf(attributes, 'item_dimensions')[0] ?? entriesOf(attributes, 'item_length_width_height')[0];
  for (const [name, side] of SIDES) {
    const measure = measureOf(box?.[side]) ?? measureOf(entriesOf(attributes, name)[0]);
    if (measure) add(name, [measure.value], measure.unit);
  }
  return [...facts.values()];
}

/** `{ value, unit }`, or `{ value, type: { value } }` as `unit_count` has it. */
function measureOf(entry: unknown) {
  if (!isEntry(entry)) return null;
  const value = textOf(entry.value);
  const unit = textOf(entry.unit) ?? unitOfType(entry);
  return value === null || unit === null ? null : normaliseMeasure(value, unit);
}

function unitOfType(entry: AttributeEntry): string | null {
  return textOf(entry.type);
}

/** The attribute behind a variation theme (`color_name`, `COLOR`) in our words; an unknown one stays, in lower case. */
const AXES: Readonly<Record<string, string>> = {
  item_package_quantity: 'package_quantity',
  number_of_items: 'item_count',
  unit_count: 'item_count',
};

function axisName(attribute: string): string {
  const lower = attribute.trim().toLowerCase();
  return AXES[lower] ?? lower.replace(/_name$/, '');
}

/** Axes of a theme in order: Amazon's list where it is given, else the theme's name (`SIZE_NAME-COLOR_NAME`, `SIZE/COLOR`). */
export function axesOf(
  theme: { readonly attributes?: readonly string[] | undefined; readonly theme?: string | undefined } | undefined,
): string[] {
  const names = theme?.attributes?.length ? theme.attributes : (theme?.theme ?? '').split(/[/-]/);
  return [...new Set(names.filter((name) => name.trim() !== '').map(axisName))];
}
