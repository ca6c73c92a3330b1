import { checkDigitOf } from '../barcode.ts';

/** The part of a catalogue line that new lines are made from. */
interface Line {
  readonly name: string;
  readonly ingredients?: string | null;
}

const FLAVOURS = ['プレーン', '抹茶', 'いちご', 'Original', 'Spicy', 'ゆず', 'Salt', 'Garlic', '200g', '500g', 'Large', '黒ごま'];
const IN_A_FAMILY = 0.35;
const WITH_INGREDIENTS = 0.5;

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function numbersOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * A catalogue that nobody has seen: names of which each begins like one of the lines and ends like another, a third of them in
 * families, barcodes of invented companies.
 */
export function recombinedLines(lines: readonly Line[], count: number, seed: number): string[] {
  const next = numbersOf(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const result: string[] = [];
  while (result.length < count) {
    const [one, other] = [pick(lines).name.split(/\s+/u), pick(lines).name.split(/\s+/u)];
    const name = [...one.slice(0, Math.ceil(one.length / 2)), ...other.slice(Math.floor(other.length / 2))].join(' ');
    const size = Math.min(count - result.length, next() < IN_A_FAMILY ? 2 + Math.floor(next() * 4) : 1);
    const ingredients = next() < WITH_INGREDIENTS ? (pick(lines).ingredients ?? null) : null;
    const offset = Math.floor(next() * FLAVOURS.length);
    for (let member = 0; member < size; member += 1) {
      const body = `49${String(seed % 100).padStart(2, '0')}${String(Math.floor(next() * 1000)).padStart(3, '0')}${String(result.length).padStart(5, '0')}`;
      result.push(
        JSON.stringify({
          jan: `${body}${checkDigitOf(body)}`,
          name: size === 1 ? name : `${name} ${FLAVOURS[(offset + member) % FLAVOURS.length]}`,
          ingredients,
          imageUrl: null,
          ...(size === 1 ? {} : { familyHint: `${seed}:${result.length - member}` }),
        }),
      );
    }
  }
  return result;
}

/** Names of things that nobody eats, in classes of the practice shop. */
export const GOODS: readonly Line[] = [
  ...[
    'フライパン 26cm 深型',
    '両手鍋 22cm',
    '三徳包丁 165mm',
    '檜のまな板',
    '保存容器 4点セット',
    '飯碗 花柄',
    '小皿 5枚組',
    '白磁マグカップ',
    '箸 5膳セット',
  ],
  ...[
    '弁当箱 2段',
    'ステンレスボトル 500ml',
    'バスタオル 2枚',
    '枕 低反発',
    '収納ケース 幅40',
    'デスクライト LED',
    'カーテン 遮光',
    '衣類用洗剤 詰替',
  ],
  ...[
    '食器用洗剤 無香料',
    'ティッシュ 5箱',
    '不織布マスク 50枚',
    '歯ブラシ ふつう',
    '化粧水 しっとり',
    'ハンドクリーム 50g',
    '洗顔フォーム',
    'シャンプー 詰替',
  ],
  ...[
    '石けん 3個',
    'ボールペン 0.5mm 黒',
    '筆ペン 細字',
    '鉛筆 HB 12本',
    'ノート A5 80枚',
    '便箋 縦書き',
    '付箋 100枚',
    'はさみ 事務用',
    'ファイル A4',
  ],
  ...[
    'ドッグフード 1kg',
    '首輪 小型犬',
    'キャットフード 500g',
    '猫砂 5L',
    'ブラウス 長袖',
    'ワンピース 花柄',
    'Tシャツ 無地',
    'パーカー 裏毛',
  ],
  ...[
    '靴下 3足組',
    'パジャマ 綿',
    'トートバッグ 帆布',
    'リュック 20L',
    '折り財布 革',
    '帽子 つば広',
    '折りたたみ傘',
    '積み木 30個',
    'パズル 500ピース',
  ],
  ...[
    'ぬいぐるみ くま',
    '折り紙 100枚',
    '毛糸 並太',
    'テント 2人用',
    'ヨガマット 6mm',
    '球根 チューリップ',
    '植木鉢 5号',
    'じょうろ 2L',
    '接着剤 20g',
  ],
  ...['アイロン スチーム', '加湿器 超音波', '乾電池 単3 8本', '延長コード 2m', 'おむつ M 50枚', 'よだれかけ 3枚'],
].map((name) => ({ name }));
