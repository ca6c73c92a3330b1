import { asArray, asObject, field, isGiven } from '../../json.ts';
import { type Rule, variantsOf } from './rule.ts';

/** Stock display, social gift and reference price (IE0162, IE0163, IE0227, IE0457, IE0458, IE0193, IE0151). */
export const featureRules: Rule = ({ item, report }) => {
  const features = asObject(item.features);
  const display = field(features, 'inventoryDisplay');
  const threshold = isGiven(field(features, 'lowStockThreshold'));
  if (display === 'DISPLAY_LOW_STOCK') {
    if (!threshold)
      report.add(
        'IE0162',
        'features.lowStockThreshold',
        'When features.inventoryDisplay is "DISPLAY_LOW_STOCK", features.lowStockThreshold is mandatory.',
      );
    if (asArray(item.variantSelectors).length === 0)
      report.add(
        'IE0227',
        'features.inventoryDisplay',
        'Cannot set features.inventoryDisplay to "DISPLAY_LOW_STOCK", when variantSelectors is null.',
      );
  } else if (threshold) {
    report.add(
      'IE0163',
      'features.lowStockThreshold',
      'When features.lowStockThreshold is set, features.inventoryDisplay should be "DISPLAY_LOW_STOCK".',
    );
  }
  if (field(features, 'socialGiftFlag') === true) {
    if (item.itemType !== 'NORMAL')
      report.add('IE0457', 'features.socialGiftFlag', 'Pre-order and buying club items cannot set socialGiftFlag as true.');
    if (variantsOf(item).some(([, variant]) => field(asObject(field(variant, 'shipping')), 'postageIncluded') !== true))
      report.add(
        'IE0458',
        'features.socialGiftFlag',
        'shipping.postageIncluded must be true for all SKU if socialGiftFlag is set to true.',
      );
  }
  for (const [id, variant] of variantsOf(item)) {
    const reference = asObject(field(variant, 'referencePrice'));
    const path = `variants.${id}.referencePrice`;
    if (!reference) continue;
    const type = field(reference, 'displayType');
    if (type === 'OPEN_PRICE' && isGiven(field(reference, 'value')))
      report.add('IE0193', `${path}.value`, 'Can not set referencePrice.value, if item.referencePrice.displayType is OPEN_PRICE.');
    if (type !== 'REFERENCE_PRICE' && isGiven(field(reference, 'type')))
      report.add('IE0151', `${path}.type`, `When displayType is ${String(type)}, type cannot be set.`);
    if (type === 'REFERENCE_PRICE' && !isGiven(field(reference, 'type'))) report.add('IE0001', `${path}.type`, 'type is mandatory.');
  }
};
