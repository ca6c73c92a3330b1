import type { Attributes, AttributeValue } from '../catalog/attribute-shapes.ts';
import { CHANNEL_AMAZON, CHANNEL_SELLER } from '../catalog/seller-attributes.ts';
import { type Issue, invalid, missing } from './issues.ts';

/** Required attributes per kind of submission; the live lists differ per product type. */
export const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  LISTING: ['item_name', 'brand', 'bullet_point', 'product_description', 'country_of_origin', 'condition_type'],
  LISTING_PRODUCT_ONLY: ['item_name', 'brand', 'bullet_point', 'product_description', 'country_of_origin'],
  LISTING_OFFER_ONLY: ['condition_type', 'purchasable_offer', 'merchant_suggested_asin'],
};
const TITLE_MAX_CHARACTERS = 200;
const PRICE_MAX_YEN = 100_000_000;

/** What Amazon would say against these values, in Japanese as with `issueLocale=ja_JP`. */
export function issuesOfValues(values: Iterable<readonly [string, AttributeValue | null]>): Issue[] {
  return [...values].flatMap(([name, value]) => (value === null ? [] : (CHECKS[name]?.(value) ?? [])));
}

export function missingAttributes(attributes: Attributes, requirements: string): Issue[] {
  return (REQUIRED[requirements] ?? []).filter((name) => !(attributes[name] && attributes[name].length > 0)).map(missing);
}

const CHECKS: Readonly<Record<string, (value: AttributeValue) => Issue[]>> = {
  item_name: (value) => {
    const title = value[0]?.value;
    if (typeof title !== 'string' || title.trim() === '') return [missing('item_name')];
    return [...title].length > TITLE_MAX_CHARACTERS ? [invalid('item_name', `${TITLE_MAX_CHARACTERS}文字以内で入力してください。`)] : [];
  },
  fulfillment_availability: (value) =>
    value.flatMap(({ fulfillment_channel_code: channel, quantity }) => {
      if (channel !== CHANNEL_SELLER && channel !== CHANNEL_AMAZON) {
        return [invalid('fulfillment_availability', 'フルフィルメントチャネルコードを確認してください。')];
      }
      const bad = quantity !== undefined && !(typeof quantity === 'number' && Number.isInteger(quantity) && quantity >= 0);
      return bad ? [invalid('fulfillment_availability', '在庫数は0以上の整数で入力してください。')] : [];
    }),
  purchasable_offer: (value) => value.flatMap(offerIssues),
};

function offerIssues(offer: Readonly<Record<string, unknown>>): Issue[] {
  if (offer.currency !== undefined && offer.currency !== 'JPY') return [invalid('purchasable_offer', '通貨はJPYを指定してください。')];
  if (offer.our_price === undefined) return [];
  const prices = Array.isArray(offer.our_price) ? offer.our_price.flatMap((price) => price?.schedule ?? []) : [];
  if (prices.length === 0) return [invalid('purchasable_offer', '価格を1つ以上入力してください。')];
  const good = prices.every(
    ({ value_with_tax: yen }) => typeof yen === 'number' && yen > 0 && yen <= PRICE_MAX_YEN && Number.isInteger(yen),
  );
  return good ? [] : [invalid('purchasable_offer', '価格は1円以上の整数で入力してください。')];
}
