import { POSTAGE_SET_MAX } from '../limits.ts';
import {
  type Check,
  codeForm,
  day,
  digitsAtMost,
  flag,
  fullWidth,
  integerBetween,
  listOf,
  matches,
  minute,
  oneOf,
  plain,
  price,
  url,
} from './checks.ts';
import { OURS, SEEN } from './codes.ts';

/** A form field of editItem whose value stands for itself. Rules and defaults: sheet section 5.1 [OFF], read 2026-11-23. */
export interface FieldRule<Name extends string = string> {
  readonly name: Name;
  readonly label: string;
  readonly check: Check;
  /** Written when the field is omitted or empty: editItem replaces the whole page. */
  readonly fallback: string;
  readonly required: boolean;
  readonly code: string;
  /** HTML is allowed: cleaned before it is stored. */
  readonly html: boolean;
  /** What is stored where it differs from what was sent. */
  readonly stored: (value: string) => string;
}

type Extra = Partial<Omit<FieldRule, 'name' | 'label' | 'check'>>;

const field = <const Name extends string>(name: Name, label: string, check: Check, extra: Extra = {}): FieldRule<Name> => ({
  name,
  label,
  check,
  fallback: '',
  required: false,
  code: OURS.field,
  html: false,
  stored: (value) => value,
  ...extra,
});

const html = <const Name extends string>(name: Name, label: string, characters: number) =>
  field(name, label, fullWidth(characters), { html: true });

const yen = digitsAtMost(8);
const variationText: Check = (value) => plain(28)(value) && !/[|;:&=#"\\]/.test(value);

const variation = <const N extends number>(n: N) =>
  [
    field(`variation${n}_spec_id`, `バリエーション${n}のスペック`, digitsAtMost(10)),
    field(`variation${n}_free_title`, `バリエーション${n}の項目名`, variationText),
    field(`variation${n}_name`, `バリエーション${n}の表示名`, variationText),
  ] as const;

export const FIELDS = [
  field('name', '商品名', fullWidth(75), { required: true }),
  field('product_category', 'プロダクトカテゴリ', digitsAtMost(10), { required: true, code: SEEN.productCategory }),
  field('price', '通常販売価格', price, { required: true, code: SEEN.price }),
  field('original_price', 'メーカー希望小売価格', yen),
  field('original_price_evidence', 'エビデンスURL', url),
  field('sale_price', '特価', yen),
  field('member_price', '会員向け価格', yen),
  field('headline', 'キャッチコピー', plain(30)),
  html('caption', '商品説明', 5_000),
  html('abstract', 'ひと言コメント', 500),
  field('explanation', '商品情報', plain(500)),
  html('additional1', 'フリースペース1', 5_000),
  html('additional2', 'フリースペース2', 5_000),
  html('additional3', 'フリースペース3', 5_000),
  html('sp_additional', 'スマートフォン用フリースペース', 5_000),
  field('cart_related_items', 'カート内関連商品', listOf(',', 3, codeForm)),
  field('ship_weight', '重量', digitsAtMost(7)),
  field('taxable', '課税対象', flag, { fallback: '1' }),
  field('taxrate_type', '軽減税率コード', oneOf('0.1', '0.08'), { fallback: '0.1' }),
  field('release_date', '発売日', day),
  field('sale_period_start', '販売開始日時', minute),
  field('sale_period_end', '販売終了日時', minute),
  field('sale_limit', '購入数制限', integerBetween(1, 999)),
  field('sp_code', '販促コード', digitsAtMost(10)),
  // Letters with digits are the codes that ended in 2020: accepted and stored as empty.
  field('point_code', 'ポイント倍率コード', (value) => integerBetween(1, 15)(value) || /^[A-Z]\d\d$/.test(value), {
    stored: (value) => (/^\d+$/.test(value) ? value : ''),
  }),
  field('meta_desc', 'META description', fullWidth(80)),
  field('display', 'ページ公開', flag, { fallback: '1' }),
  field('hidden_page', '隠しページ設定', matches(/^[01](:[^:]*){0,2}$/), { fallback: '0::' }),
  field('template', 'デザインテンプレート', matches(/^IT(0[1-9]|1[0-2])$/), { fallback: 'IT01' }),
  field('brand_code', 'ブランドコード', digitsAtMost(10)),
  field('product_code', '製品コード', matches(/^[\x20-\x7e]{1,50}$/)),
  field('jan', 'JANコード', matches(/^[A-Za-z0-9-]{1,17}$/)),
  // 2 was "included in the price"; it is kept as 1.
  field('delivery', '送料無料設定', oneOf('0', '1', '2', '3'), { fallback: '0', stored: (value) => (value === '2' ? '1' : value) }),
  // 1, plainly used, was abolished in June 2026.
  field('condition', '商品の状態', oneOf('0', '2', '3', '4', '5', '6', '7', '8'), { fallback: '0' }),
  field('lead_time_instock', '発送日情報管理番号（在庫あり）', digitsAtMost(10)),
  field('lead_time_outstock', '発送日情報管理番号（在庫切れ）', digitsAtMost(10)),
  field('keep_stock', 'キャンセル時の在庫戻し', flag, { fallback: '1' }),
  field('postage_set', '配送グループ管理番号', integerBetween(1, POSTAGE_SET_MAX), { fallback: '1' }),
  field('is_drug', '第1類医薬品', flag, { fallback: '0' }),
  field('item_tag', '商品タグ', listOf(';', 20, matches(/^[a-z0-9]{1,20}$/))),
  field('reserve_price', '予約通常販売価格', yen),
  field('reserve_sale_price', '予約セール価格', yen),
  field('reserve_member_price', '予約プレミアム会員向け価格', yen),
  field('reserve_selling_period_start', '切替期間（開始日）', minute),
  field('reserve_selling_period_end', '切替期間（終了日）', minute),
  field('linegift_cooperation_flag', 'LINE出品設定', flag, { fallback: '0' }),
  field('linegift_item_commission', 'LINE手数料', yen),
  field('linegift_item_shortname', 'LINE用商品名', plain(75)),
  field('linegift_item_caption', 'LINE用商品説明', plain(2_000)),
  field('linegift_item_image_url', 'LINE用商品画像', url),
  field('subscription_type', '定期購入設定', oneOf('0', '1', '2'), { fallback: '0' }),
  field('subscription_price', '定期購入価格', yen),
  field('subscription_group_index', '定期購入グループ管理番号', integerBetween(1, 20)),
  field('subscription_recommended_cycle', 'おすすめサイクル', matches(/^(0|[12]:\d{1,3})$/)),
  field('subscription_point_code', '定期購入ポイント倍率', integerBetween(1, 15)),
  field('video', '商品動画ファイル名', matches(/^[a-z0-9._-]{1,99}$/)),
  field('point_immediate', '獲得ポイント今すぐ利用', flag, { fallback: '1' }),
  field('grouping_id', 'グルーピングID', codeForm),
  ...variation(1),
  ...variation(2),
  ...variation(3),
  ...variation(4),
  ...variation(5),
  field('item_social_gift_type', 'ソーシャルギフト設定', oneOf('0', '1', '2'), { fallback: '0' }),
  field('cross_border_agency_flag', '海外向け購入代行の除外設定', flag, { fallback: '1' }),
  field('person_sale_limit', '注文回数制限', flag, { fallback: '0' }),
] as const;

export type FieldName = (typeof FIELDS)[number]['name'];
