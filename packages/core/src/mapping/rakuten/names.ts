/** Words of this mall that a page elsewhere must not carry. The bare 楽天 stays: it is part of other companies' names. */
export const RAKUTEN_NAMES: readonly string[] = [
  '楽天市場店',
  '楽天市場',
  '楽天ポイント',
  '楽天スーパーSALE',
  '楽天お買い物マラソン',
  'お買い物マラソン',
  '楽天ランキング1位',
  '楽天ランキング',
  '楽天1位',
  '楽天限定',
  'Rakuten',
  'あす楽対応',
  'あす楽',
];
