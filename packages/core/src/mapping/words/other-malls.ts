/** Malls that we do not connect to; their names have no place on any page. */
export const OTHER_MALL_NAMES: readonly string[] = [
  'メルカリShops',
  'メルカリ',
  'Qoo10',
  'ヨドバシ.com',
  'ヨドバシカメラ',
  'au PAYマーケット',
  'au PAY マーケット',
  'Wowma',
  'ZOZOTOWN',
  'ラクマ',
  'ヤフオク',
  'eBay',
];
