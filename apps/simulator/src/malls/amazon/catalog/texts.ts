import { between, hash32 } from './hash.ts';
import type { SyntheticSku } from './synthetic.ts';

const FOOD_BULLETS = [
  '厳選した原料を使い、素材の風味をいかして仕上げました。',
  'ふだんの食卓はもちろん、お弁当やおやつの時間にもお使いいただけます。',
  '開封後はお早めにお召し上がりください。',
  '直射日光・高温多湿を避けて保存してください。',
  'ご家族でも、ちょっとした贈り物にも。',
  '小分けで使いやすい量です。',
  '製造ロットによりパッケージが変わる場合があります。',
];
const GOODS_BULLETS = [
  '毎日使いやすい、飽きのこない形です。',
  '手になじむ質感と丈夫さを両立しました。',
  'お手入れが簡単で長くお使いいただけます。',
  '自宅用にも、ちょっとした贈り物にも。',
  'モニターの環境により色味が異なって見える場合があります。',
  '収納に困らない大きさです。',
];
const BULLETS_MIN = 3;
const BULLETS_MAX = 5;

/** Three to five bullet points, the first naming the product. */
export function bulletsOf({ line, syntheticBrand, syntheticLeaf }: SyntheticSku): string[] {
  const phrases = syntheticLeaf.kind === 'goods' ? GOODS_BULLETS : FOOD_BULLETS;
  const start = hash32(line.jan, 'bullet');
  const count = between(line.jan, 'bullets', BULLETS_MIN, BULLETS_MAX) - 1;
  const rest = Array.from({ length: count }, (_, at) => phrases[(start + at) % phrases.length] ?? '');
  return [`【${syntheticBrand}】${line.name || syntheticLeaf.name}`, ...rest];
}

export function descriptionOf(sku: SyntheticSku): string {
  const { line, syntheticBrand, syntheticLeaf } = sku;
  if (line.syntheticDescription !== undefined) return line.syntheticDescription;
  const intro = `${syntheticBrand}の「${line.name || syntheticLeaf.name}」です。${syntheticLeaf.name}をお探しの方におすすめします。`;
  return [intro, ...bulletsOf(sku).slice(1), line.ingredients ? `原材料名：${line.ingredients}` : ''].filter(Boolean).join('<br>');
}
