import type { DemoProduct } from './product.ts';

const LONG_NAME = `【送料無料】極上・厳選・産地直送 若松農園の朝摘みいちごジャム ${'甘さひかえめ ギフト 贈り物 お中元 お歳暮 母の日 '.repeat(5)}200g`;

/** Singles, and whatever makes a copy stumble: each says by `why`. */
export const DEMO_SINGLES: readonly DemoProduct[] = [
  single('Hibiki なめらかボールペン 0.5mm 黒', 'Hibiki', 330),
  single('Hibiki 方眼ノート A5 80枚', 'Hibiki', 480),
  single('三日月 猫の爪とぎ 段ボール', '三日月', 1380),
  single('白鷺堂 手延べそうめん 1kg', '白鷺堂', 1580, { ingredients: '小麦粉（国内製造）、食塩、食用植物油' }),
  single('まるや 焼き海苔 全形20枚', 'まるや', 890, { quantity: null, why: 'shipped by Amazon' }),
  single('青葉園 ﾐﾄﾞﾘの煎茶 ﾃｨｰﾊﾞｯｸﾞ 30P', '青葉園', 780, { why: 'half-width katakana' }),
  single('㈱北星 ①番搾りごま油 450㎖ （直径7㎝瓶）', '㈱北星', 1180, { why: 'machine-dependent characters' }),
  single('うさぎの手づくりグミ🍓 いちご味 50g', 'うさぎ菓子店', 350, { why: 'emoji' }),
  single('北のはちみつ <b>アカシア</b><script>alert(1)</script> 500g & ﾚﾓﾝ', '北の養蜂園', 2680, { why: 'HTML and script in the title' }),
  single(LONG_NAME, '若松農園', 980, { why: 'a name far over every limit' }),
  single('山のは 乾しいたけ どんこ 80g', '山のは', 1280, { images: 0, why: 'no picture' }),
  single('山のは きざみ昆布 60g', '山のは', 480, { imageKind: 'missing', images: 2, why: 'pictures which are gone' }),
  single('みなと 有機緑茶 粉末 100g', 'みなと', 1480, { jan: '4580000000018', why: 'wrong check digit' }),
  single('Nagi ステンレスボトル 500ml 中古', 'Nagi', 1480, { condition: 'used_good', why: 'used' }),
  single('蔵元ことぶき 純米吟醸 720ml', '蔵元ことぶき', 2480, { why: 'alcohol' }),
  single('ときわ 檜のまな板', 'ときわ製作所', 4280, { sku: 'まな板/ＭＬ－０１ 檜', why: 'a SKU with a slash and full-width letters' }),
  single('花笠 がま口ポーチ 小', '花笠', 1680, { country: null, why: 'no country of origin' }),
  single('Tomoe 折りたたみ傘 軽量', 'Tomoe', 2380, { weightGrams: null, why: 'no weight' }),
];

function single(
  name: string,
  brand: string,
  priceYen: number,
  extra: Omit<DemoProduct['members'][number], 'name' | 'priceYen'> = {},
): DemoProduct {
  return { family: null, brand, members: [{ name, priceYen, ...extra }] };
}
