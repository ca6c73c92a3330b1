import { MARKETPLACE_ID } from '../catalog/attribute-shapes.ts';

export interface Issue {
  readonly code: string;
  readonly message: string;
  readonly severity: 'ERROR' | 'WARNING' | 'INFO';
  readonly attributeNames?: readonly string[];
  readonly categories: readonly string[];
  readonly enforcements?: unknown;
  readonly marketplaceIds?: readonly string[];
}

const LABELS: Readonly<Record<string, string>> = {
  item_name: '商品名',
  brand: 'ブランド名',
  bullet_point: '商品の仕様',
  product_description: '商品説明文',
  country_of_origin: '原産国/地域',
  condition_type: 'コンディション',
  purchasable_offer: '販売価格',
  fulfillment_availability: 'フルフィルメントの在庫状況',
  merchant_suggested_asin: '出品者が提案するASIN',
};

export const labelOf = (attribute: string): string => LABELS[attribute] ?? attribute;

export const missing = (attribute: string): Issue => ({
  code: '90220',
  message: `「${labelOf(attribute)}」は必須ですが、入力されていません。`,
  severity: 'ERROR',
  attributeNames: [attribute],
  categories: ['MISSING_ATTRIBUTE'],
  marketplaceIds: [MARKETPLACE_ID],
});

export const invalid = (attribute: string, why: string): Issue => ({
  code: '90000900',
  message: `「${labelOf(attribute)}」の値が無効です。${why}`,
  severity: 'ERROR',
  attributeNames: [attribute],
  categories: ['INVALID_ATTRIBUTE'],
  marketplaceIds: [MARKETPLACE_ID],
});

export const unknownSku = (sku: string): Issue => ({
  code: '13013',
  message: `SKU「${sku}」はAmazonカタログに存在しません。出品情報を作成してから更新してください。`,
  severity: 'ERROR',
  categories: ['INVALID_ATTRIBUTE'],
  marketplaceIds: [MARKETPLACE_ID],
});

export const withoutMainImage = (): Issue => ({
  code: '18320',
  message: 'メイン画像が登録されていないため、この商品は検索結果に表示されません。',
  severity: 'WARNING',
  attributeNames: ['main_product_image_locator'],
  categories: ['INVALID_IMAGE'],
  enforcements: { actions: [{ action: 'SEARCH_SUPPRESSED' }], exemption: { status: 'NOT_EXEMPT' } },
  marketplaceIds: [MARKETPLACE_ID],
});

export const withoutOrigin = (): Issue => ({
  code: '18448',
  message: '関連する属性が不足しています。次の属性の値を入力してください: country_of_origin',
  severity: 'WARNING',
  attributeNames: ['country_of_origin'],
  categories: ['MISSING_ATTRIBUTE'],
  marketplaceIds: [MARKETPLACE_ID],
});
