/** Words of this mall that a page elsewhere must not carry. */
export const YAHOO_NAMES: readonly string[] = [
  'Yahoo!ショッピング',
  'Yahooショッピング',
  'ヤフーショッピング',
  'Yahoo!',
  'Yahoo',
  'ヤフー',
  'PayPayモール',
  'PayPayポイント',
  'PayPay',
  'LYPプレミアム',
];
