import iconv from 'iconv-lite';
import { hash32 } from '../catalog/hash.ts';
import { taxCodeOf } from '../catalog/seller-attributes.ts';
import type { Listing } from '../shop/listing.ts';
import { type Offer, offerOfAttributes, textOf } from '../shop/offer.ts';
import type { Shop } from '../shop/shop.ts';

/** Japanese headers of GET_MERCHANT_LISTINGS_ALL_DATA (fact sheet section 9 [C], 2026-11-23); the order is uncertain. */
export const HEADERS = [
  '商品名',
  '商品の説明',
  '出品ID',
  '出品者SKU',
  '価格',
  '数量',
  '出品日',
  '商品IDタイプ',
  'コンディション説明',
  'コンディション',
  '国外へ配送可',
  '迅速な配送',
  '商品ID',
  '在庫数',
  'フルフィルメント・チャンネル',
  '法人価格',
  'ポイント',
  '商品税コード',
  'merchant-shipping-group',
  'ステータス',
  'ASIN 1',
  '出品価格の下限',
  '出品価格の上限',
  '調達タイプ',
] as const;

/** 11 = new, 1 to 4 = used, like new to acceptable (fact sheet section 9 [C]). */
const CONDITION_CODES: Readonly<Record<string, string>> = {
  new_new: '11',
  used_like_new: '1',
  used_very_good: '2',
  used_good: '3',
  used_acceptable: '4',
};
/** Product ids are given as 1 = ASIN or 4 = EAN/JAN. */
const ID_TYPE_ASIN = '1';
const ID_TYPE_EAN = '4';
const JST_OFFSET_MS = 9 * 3_600_000;
/** A lead byte without its second half, and a byte outside cp932. */
const BROKEN_BYTES = Buffer.from([0x81, 0x20, 0xfd, 0xff]);
const BROKEN_EVERY_ROWS = 7;

export type RowStatus = 'Active' | 'Inactive' | 'Incomplete';

export interface ReportRow {
  readonly sku: string;
  readonly asin: string;
  readonly offer: Offer;
  readonly status: RowStatus;
  readonly cells: Readonly<Partial<Record<(typeof HEADERS)[number], string>>>;
}

export function rowsOf(shop: Shop, nowMs: number): ReportRow[] {
  return shop.listings().map((listing) => rowOf(listing, shop, nowMs));
}

function rowOf(listing: Listing, shop: Shop, nowMs: number): ReportRow {
  const { sku, asin, createdMs, synthetic, isParent } = listing.start;
  const { title, description, offer } = contentOf(listing, nowMs);
  const jan = shop.entry(asin ?? '')?.jan;
  const idType = jan && hash32(sku, 'report id type') % 2 === 0 ? ID_TYPE_EAN : ID_TYPE_ASIN;
  const status = statusOf(listing, offer);
  return {
    sku,
    asin: asin ?? '',
    offer,
    status,
    cells: {
      商品名: title,
      商品の説明: description,
      出品ID: `0${hash32(sku, 'listing id')}`,
      出品者SKU: sku,
      価格: offer.priceYen === null ? '' : String(offer.priceYen),
      数量: offer.quantity === null ? '' : String(offer.quantity),
      出品日: jstText(createdMs),
      商品IDタイプ: idType,
      コンディション: isParent ? '' : (CONDITION_CODES[offer.condition] ?? ''),
      国外へ配送可: '1',
      商品ID: idType === ID_TYPE_EAN ? (jan ?? '') : (asin ?? ''),
      在庫数: offer.fulfilledBy === 'amazon' ? '' : '0',
      'フルフィルメント・チャンネル': offer.fulfilledBy === 'amazon' ? 'AMAZON_JP' : 'DEFAULT',
      商品税コード: synthetic ? taxCodeOf(synthetic) : '',
      'merchant-shipping-group': 'マケプレ配送設定',
      ステータス: status,
      'ASIN 1': asin ?? '',
    },
  };
}

/** Reads the generated record where nothing was changed: building attributes for 50,000 rows would take a second. */
function contentOf(listing: Listing, nowMs: number): { title: string; description: string; offer: Offer } {
  const { synthetic } = listing.start;
  if (synthetic && listing.isUntouched(nowMs)) {
    const fulfilledBy = synthetic.syntheticQuantity === null ? 'amazon' : 'seller';
    const offer: Offer = {
      priceYen: synthetic.syntheticPriceYen,
      quantity: synthetic.syntheticQuantity,
      fulfilledBy,
      condition: synthetic.syntheticCondition,
    };
    return { title: synthetic.line.name, description: '', offer };
  }
  const attributes = listing.attributes(nowMs, (path) => path);
  return {
    title: textOf(attributes, 'item_name') ?? '',
    description: textOf(attributes, 'product_description') ?? '',
    offer: offerOfAttributes(attributes),
  };
}

/** Parents stand as Active with neither price nor quantity; whether the live report says so is uncertain. */
function statusOf(listing: Listing, { priceYen, quantity, fulfilledBy }: Offer): RowStatus {
  if (listing.start.isParent) return 'Active';
  if (priceYen === null) return 'Incomplete';
  return fulfilledBy === 'seller' && (quantity ?? 0) === 0 ? 'Inactive' : 'Active';
}

function jstText(milliseconds: number): string {
  const [date = '', time = ''] = new Date(milliseconds + JST_OFFSET_MS).toISOString().split('T');
  return `${date.replaceAll('-', '/')} ${time.slice(0, 8)} JST`;
}

/** Tab-separated, CR LF, nothing quoted; what cp932 does not have becomes `?`. */
export function encodeRows(headers: readonly string[], rows: readonly (readonly string[])[], broken: boolean): Buffer {
  const oneCell = (cell: string) => cell.replace(/[\t\r\n]+/g, ' ');
  const encode = (lines: readonly (readonly string[])[]) =>
    iconv.encode(lines.map((cells) => `${cells.map(oneCell).join('\t')}\r\n`).join(''), 'cp932');
  if (!broken) return encode([headers, ...rows]);
  const chunks = rows.flatMap((cells, at) =>
    at % BROKEN_EVERY_ROWS === BROKEN_EVERY_ROWS - 1 ? [BROKEN_BYTES, encode([cells])] : [encode([cells])],
  );
  return Buffer.concat([encode([headers]), ...chunks]);
}
