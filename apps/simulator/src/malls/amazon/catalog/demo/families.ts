import type { DemoProduct } from './product.ts';

/** Invented goods of an invented shop, in families. */
export const DEMO_FAMILIES: readonly DemoProduct[] = [
  {
    family: '茶房みなと ほうじ茶クッキー',
    brand: '茶房みなと',
    members: [
      {
        name: '茶房みなと ほうじ茶クッキー プレーン 12枚入',
        options: { flavor: 'プレーン' },
        priceYen: 980,
        ingredients: '小麦粉、バター、砂糖、卵、ほうじ茶、食塩',
      },
      {
        name: '茶房みなと ほうじ茶クッキー くるみ 12枚入',
        options: { flavor: 'くるみ' },
        priceYen: 1080,
        ingredients: '小麦粉、バター、砂糖、くるみ、卵、ほうじ茶',
      },
      {
        name: '茶房みなと ほうじ茶クッキー 黒ごま 12枚入',
        options: { flavor: '黒ごま' },
        priceYen: 1080,
        ingredients: '小麦粉、バター、砂糖、黒ごま、卵、ほうじ茶',
      },
    ],
  },
  {
    family: '北野醤油蔵 丸大豆しょうゆ',
    brand: '北野醤油蔵',
    members: [
      { name: '北野醤油蔵 丸大豆しょうゆ 300ml', options: { size: '300ml' }, priceYen: 540, ingredients: '大豆（国産）、小麦、食塩' },
      { name: '北野醤油蔵 丸大豆しょうゆ 1L', options: { size: '1L' }, priceYen: 1280, ingredients: '大豆（国産）、小麦、食塩' },
    ],
  },
  {
    family: '山のは 天然だしパック',
    brand: '山のは',
    members: [
      { name: '山のは 天然だしパック かつお 20包', options: { flavor: 'かつお' }, priceYen: 1480 },
      { name: '山のは 天然だしパック いりこ 20包', options: { flavor: 'いりこ' }, priceYen: 1380 },
    ],
  },
  {
    family: 'こはる ドリップコーヒー',
    brand: 'こはる珈琲',
    members: [
      { name: 'こはる ドリップコーヒー 深煎り 10袋', options: { flavor: '深煎り' }, priceYen: 1250 },
      { name: 'こはる ドリップコーヒー 浅煎り 10袋', options: { flavor: '浅煎り' }, priceYen: 1250, quantity: 0 },
      { name: 'こはる ドリップコーヒー カフェインレス 10袋', options: { flavor: 'カフェインレス' }, priceYen: 1350 },
    ],
  },
  {
    family: 'ときわ 鉄のフライパン',
    brand: 'ときわ製作所',
    members: [
      { name: 'ときわ 鉄のフライパン 20cm', options: { size: '20cm' }, priceYen: 3980, weightGrams: 780 },
      { name: 'ときわ 鉄のフライパン 26cm', options: { size: '26cm' }, priceYen: 5480, weightGrams: 1250 },
    ],
  },
  {
    family: '窯元しののめ マグカップ',
    brand: '窯元しののめ',
    members: [
      { name: '窯元しののめ マグカップ 白磁 350ml', options: { color: '白' }, priceYen: 1980 },
      { name: '窯元しののめ マグカップ 瑠璃 350ml', options: { color: '青' }, priceYen: 2180 },
    ],
  },
  {
    family: 'Sora オーガニックコットンTシャツ メンズ',
    brand: 'Sora',
    members: [
      { name: 'Sora オーガニックコットンTシャツ メンズ 白 M', options: { color: '白', size: 'M' }, priceYen: 2980 },
      { name: 'Sora オーガニックコットンTシャツ メンズ 白 L', options: { color: '白', size: 'L' }, priceYen: 2980 },
      { name: 'Sora オーガニックコットンTシャツ メンズ 紺 M', options: { color: '紺', size: 'M' }, priceYen: 2980 },
      { name: 'Sora オーガニックコットンTシャツ メンズ 紺 L', options: { color: '紺', size: 'L' }, priceYen: 2980, quantity: 1 },
    ],
  },
  {
    family: 'わんこの台所 無添加ドッグフード',
    brand: 'わんこの台所',
    members: [
      { name: 'わんこの台所 無添加ドッグフード 鶏肉 1kg', options: { flavor: '鶏肉' }, priceYen: 2480 },
      { name: 'わんこの台所 無添加ドッグフード 鹿肉 1kg', options: { flavor: '鹿肉' }, priceYen: 3280 },
    ],
  },
  {
    family: '花笠 手ぬぐいタオル',
    brand: '花笠',
    members: [
      { name: '花笠 手ぬぐいタオル 市松', options: { pattern: '市松' }, priceYen: 1200 },
      { name: '花笠 手ぬぐいタオル 麻の葉', options: { pattern: '麻の葉' }, priceYen: 1200 },
    ],
  },
];
