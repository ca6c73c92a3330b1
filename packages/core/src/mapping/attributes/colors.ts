import { foldText } from '../../text/index.ts';

// Family name as malls list it, then words that mean a colour of that family.
const FAMILIES: readonly (readonly [family: string, ...words: string[]])[] = [
  [
    'ホワイト',
    '白',
    'white',
    'オフホワイト',
    'off white',
    'アイボリー',
    'ivory',
    '乳白',
    'パールホワイト',
    'スノーホワイト',
    'ミルク',
    'エクリュ',
  ],
  ['ブラック', '黒', 'black', '墨', 'ジェットブラック', 'マットブラック', 'ピアノブラック', 'jet black', 'matte black'],
  [
    'グレー',
    '灰',
    '灰色',
    'gray',
    'grey',
    'チャコール',
    'チャコールグレー',
    'charcoal',
    'グレイ',
    '杢グレー',
    'ライトグレー',
    'ダークグレー',
    'スレート',
    'アッシュ',
  ],
  ['シルバー', '銀', '銀色', 'silver', 'ステンレス', 'クローム', 'chrome'],
  ['ゴールド', '金', '金色', 'gold', 'ピンクゴールド', 'rose gold', 'ローズゴールド', 'シャンパンゴールド'],
  [
    'ブラウン',
    '茶',
    '茶色',
    'brown',
    'ダークブラウン',
    'チョコレート',
    'キャメル',
    'モカ',
    'ココア',
    'ウォルナット',
    'コーヒー',
    'coffee',
    'walnut',
    'camel',
    'ブロンズ',
    'bronze',
  ],
  [
    'ベージュ',
    'beige',
    'サンド',
    'sand',
    'クリーム',
    'cream',
    '生成り',
    'きなり',
    'ナチュラル',
    'natural',
    'エクルベージュ',
    'グレージュ',
    'オーク',
  ],
  [
    'レッド',
    '赤',
    '赤色',
    'red',
    'ワインレッド',
    'wine red',
    'ボルドー',
    'バーガンディ',
    'ローズ',
    'エンジ',
    '朱',
    '朱色',
    'クリムゾン',
    'えんじ',
  ],
  ['ピンク', '桃', '桃色', 'pink', 'ローズピンク', 'ホットピンク', 'サーモンピンク', 'コーラル', 'さくら', '桜色', 'ライトピンク'],
  ['オレンジ', '橙', '橙色', 'orange', 'テラコッタ', 'アプリコット'],
  ['イエロー', '黄', '黄色', 'yellow', 'レモン', 'マスタード', 'からし', 'からし色', 'レモンイエロー'],
  [
    'グリーン',
    '緑',
    '緑色',
    'green',
    'カーキ',
    'khaki',
    'オリーブ',
    'olive',
    'ミント',
    'ライム',
    'エメラルド',
    'モスグリーン',
    'ダークグリーン',
    '抹茶',
    'カーキグリーン',
  ],
  [
    'ブルー',
    '青',
    '青色',
    'blue',
    '水色',
    'ライトブルー',
    'スカイブルー',
    'ロイヤルブルー',
    'サックス',
    'ターコイズ',
    'インディゴ',
    'コバルトブルー',
    'sky blue',
    'light blue',
    'アクア',
  ],
  ['ネイビー', '紺', '紺色', 'navy', 'ネイビーブルー', 'ダークブルー', 'ミッドナイトブルー', 'navy blue', '濃紺'],
  ['パープル', '紫', '紫色', 'purple', 'violet', 'ラベンダー', 'lavender', 'バイオレット', 'ライラック', 'モーヴ', '藤色'],
  ['クリア', '透明', 'clear', 'transparent', 'クリアー', 'スケルトン'],
  ['マルチカラー', 'multicolor', 'multi', 'マルチ', '多色', 'multicolour', 'ミックス', 'アソート', 'レインボー'],
];

const FAMILY_OF = new Map(FAMILIES.flatMap((words) => words.map((word) => [foldText(word), words] as const)));

/**
 * Names under which a mall may list the family of a colour, the usual one first: for 紺 ネイビー, 紺, navy … . Of
 * `ブラック/ホワイト` the first counts. Empty when the colour is unknown: a family is never guessed.
 */
export function colorFamilyNames(written: string): readonly string[] {
  for (const part of [written, ...written.split(/[/／・&＆,、+＋×]/u), written.replace(/[(（].*$/u, '')]) {
    const words = FAMILY_OF.get(
      foldText(part)
        .replace(/系$/u, '')
        .replace(/カラー$/u, ''),
    );
    if (words) return [...words.slice(0, 3), `${words[0]}系`, ...words.slice(3)];
  }
  return [];
}
