/** Columns of the listings report by Amazon's English names; the Japanese ones are what a Japanese account gets (sheet section 9, tags D and C). */
const COLUMNS = {
  'item-name': '商品名',
  'item-description': '商品の説明',
  'listing-id': '出品ID',
  'seller-sku': '出品者SKU',
  price: '価格',
  quantity: '数量',
  'open-date': '出品日',
  'product-id-type': '商品IDタイプ',
  'item-note': 'コンディション説明',
  'item-condition': 'コンディション',
  asin1: 'ASIN 1',
  'product-id': '商品ID',
  'will-ship-internationally': '国外へ配送可',
  'expedited-shipping': '迅速な配送',
  'pending-quantity': '在庫数',
  'fulfillment-channel': 'フルフィルメント・チャンネル',
  'business-price': '法人価格',
  'standard-price-point': 'ポイント',
  'product-tax-code': '商品税コード',
  status: 'ステータス',
  'minimum-seller-allowed-price': '出品価格の下限',
  'maximum-seller-allowed-price': '出品価格の上限',
  'procurement-type': '調達タイプ',
} as const;

export type SkuListColumn = keyof typeof COLUMNS;

/** Without these no row means anything. */
const REQUIRED_COLUMNS: readonly SkuListColumn[] = ['seller-sku', 'asin1', 'price'];

const ALIASES = new Map(
  Object.entries(COLUMNS).flatMap(([english, japanese]) => [english, japanese].map((name) => [fold(name), english] as const)),
);

/** Headers in our names; an unknown one stays as it is. Also tells which required columns are missing. */
export function readHeader(cells: readonly string[]): { readonly columns: readonly string[]; readonly missing: readonly SkuListColumn[] } {
  const columns = cells.map((cell) => ALIASES.get(fold(cell)) ?? cell.trim());
  return { columns, missing: REQUIRED_COLUMNS.filter((column) => !columns.includes(column)) };
}

/** Width, case, spaces and hyphens differ between accounts and years. */
function fold(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-_・]/g, '');
}
