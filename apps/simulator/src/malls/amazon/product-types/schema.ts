import { BROWSE_LEAVES } from '../catalog/browse-tree.ts';
import { labelOf } from '../listings/issues.ts';
import { REQUIRED } from '../listings/validate.ts';

export interface ProductType {
  readonly name: string;
  readonly displayName: string;
}

/** Every product type of the browse tree, named after its first leaf. */
export const PRODUCT_TYPES: readonly ProductType[] = [
  ...new Map(
    [{ productType: 'PRODUCT', name: '商品' }, ...BROWSE_LEAVES]
      .reverse()
      .map(({ productType, name }) => [productType, { name: productType, displayName: name }]),
  ).values(),
].sort((one, other) => (one.name < other.name ? -1 : 1));

export const PROPERTY_GROUPS = {
  product_identity: {
    title: '商品識別情報',
    propertyNames: ['item_name', 'brand', 'externally_assigned_product_identifier', 'merchant_suggested_asin'],
  },
  product_details: {
    title: '商品詳細',
    propertyNames: ['bullet_point', 'product_description', 'country_of_origin', 'item_weight', 'number_of_items'],
  },
  offer: { title: '出品情報', propertyNames: ['condition_type', 'purchasable_offer', 'fulfillment_availability', 'list_price'] },
};

/** A small JSON schema in the dialect of the live one (2019-09): titles in Japanese, values as lists of objects. */
export function schemaOf(productType: ProductType, requirements: string): Record<string, unknown> {
  const names = Object.values(PROPERTY_GROUPS).flatMap((group) => group.propertyNames);
  return {
    $schema: 'https://schemas.amazon.com/selling-partners/definitions/product-types/meta-schema/v1',
    $id: `https://schemas.amazon.com/selling-partners/definitions/product-types/schema/v1/${productType.name}`,
    title: productType.displayName,
    type: 'object',
    required: REQUIRED[requirements],
    properties: Object.fromEntries(
      names.map((name) => [name, { title: labelOf(name), type: 'array', minItems: 1, items: { type: 'object' } }]),
    ),
  };
}
