/**
 * Canonical fact names: the words that all malls' attributes are translated from and to. A connector fills them, a
 * mapping reads them; an attribute without a fact is never invented.
 */
export const FACT_NAMES = [
  'brand',
  'manufacturer',
  'model_number',
  'part_number',
  'series',
  'country_of_origin',
  'color',
  'size',
  'style',
  'flavor',
  'scent',
  'material',
  'pattern',
  'package_quantity',
  'item_count',
  'item_weight',
  'item_volume',
  'item_length',
  'item_width',
  'item_height',
  'package_weight',
  'ingredients',
  'allergens',
  'storage',
  'shelf_life',
  'best_before',
  'target_gender',
  'target_age',
  'power_source',
  'capacity',
  'release_date',
  'warranty',
  'is_fragile',
] as const;

export type FactName = (typeof FACT_NAMES)[number];
