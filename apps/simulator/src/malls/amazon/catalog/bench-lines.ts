import { withCheckDigit } from './check-digit.ts';
import { hash32 } from './hash.ts';

export interface BenchCatalogShape {
  readonly families: number;
  /** 1 = single items. */
  readonly skusPerFamily: number;
  /** Spread over the members, the first ones get more. */
  readonly imagesPerFamily: number;
  readonly seed: number;
}

const THINGS = [
  '緑茶',
  '醤油',
  '味噌',
  'ラーメン',
  'うどん',
  'チョコレート',
  'クッキー',
  'せんべい',
  'カレー',
  'りんごジュース',
  'コーヒー',
  '海苔',
  'ふりかけ',
  'キャンディ',
  'グミ',
  'マグカップ',
  'タオル',
  'ノート',
  '靴下',
  'ドッグフード',
];
const MANNERS = ['まろやか', '濃いめ', '国産', '昔ながらの', '贅沢', 'やさしい', '毎日の', '特選'];
const VALUES = ['プレーン', '抹茶', 'いちご', 'ゆず', '黒ごま', 'きなこ', 'バター', 'わさび', '梅', '塩', 'チーズ', 'キャラメル'];

/** Catalogue lines of a wanted shape, for tests and benchmarks; the same shape and seed always give the same lines. */
export function generateCatalogLines({ families, skusPerFamily, imagesPerFamily, seed }: BenchCatalogShape): string[] {
  const lines: string[] = [];
  for (let family = 0; family < families; family += 1) {
    const key = `bench-${seed}-${family}`;
    const word = (list: readonly string[], salt: string) => list[hash32(key, salt) % list.length] ?? '';
    const shared = `${word(MANNERS, 'manner')}${word(THINGS, 'thing')} No.${family + 1}`;
    for (let member = 0; member < skusPerFamily; member += 1) {
      const round = Math.floor(member / VALUES.length);
      const value = `${VALUES[member % VALUES.length]}${round > 0 ? ` ${round + 1}` : ''}`;
      const images = Math.floor(imagesPerFamily / skusPerFamily) + (member < imagesPerFamily % skusPerFamily ? 1 : 0);
      const jan = benchJan(seed, family * skusPerFamily + member);
      const single = skusPerFamily === 1;
      lines.push(
        JSON.stringify({
          jan,
          name: single ? shared : `${shared} ${value}`,
          ingredients: null,
          imageUrl: `https://images.invalid/${jan}.jpg`,
          ...(single ? {} : { familyHint: key }),
          syntheticImages: images,
        }),
      );
    }
  }
  return lines;
}

/** Looks like a Japanese barcode, because codes for use inside a shop (prefix 2) are refused by malls; not taken from any product. */
const benchJan = (seed: number, number: number): string =>
  withCheckDigit(`459${String(seed % 100).padStart(2, '0')}${String(number).padStart(7, '0')}`);
