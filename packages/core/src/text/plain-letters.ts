import { isCp932 } from './cp932.ts';
import { COMMON_KANJI } from './kanji-variants.ts';

// Letters that Unicode does not decompose, although readers of Japanese shops know them as these.
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'SS',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'Th',
  ı: 'i',
  ħ: 'h',
  Ħ: 'H',
  ʻ: "'",
  ʼ: "'",
  '‚': ',',
  '„': '"',
  '‹': '<',
  '›': '>',
  '«': '《',
  '»': '》',
  '⁄': '/',
  '∕': '/',
  '‛': "'",
  '‟': '"',
  ヷ: 'ヴァ',
  ヸ: 'ヴィ',
  ヹ: 'ヴェ',
  ヺ: 'ヴォ',
  ゔ: 'ヴ',
  ゕ: 'か',
  ゖ: 'け',
  '⁓': '～',
  '˜': '~',
  '·': '・',
  '∼': '～',
};

/** Text that old encoders accept: `text`, how many letters were written plainly (`é` → `e`), how many had to go. */
export interface PlainLetters {
  readonly text: string;
  readonly replaced: number;
  readonly removed: number;
}

/** One character that code page 932 lacks, written with characters that it has; `''` when there is no plain form. */
function plainForm(character: string): string {
  const known = LETTERS[character] ?? COMMON_KANJI.get(character);
  if (known !== undefined) return known;
  const compatible = character.normalize('NFKC');
  if (compatible !== character && [...compatible].every(isCp932)) return compatible;
  const bare = character.normalize('NFKD').replace(/\p{M}/gu, '');
  return bare !== '' && [...bare].every(isCp932) ? bare : (COMMON_KANJI.get(compatible) ?? '');
}

/** The characters of a text that code page 932 lacks and that have no plain form, each once. */
export function unwritableIn(text: string): string[] {
  return [...new Set(text.normalize('NFC'))].filter((character) => !isCp932(character) && plainForm(character) === '');
}

/** Replaces or removes every character that code page 932 lacks. */
export function toPlainLetters(text: string): PlainLetters {
  let result = '';
  let replaced = 0;
  let removed = 0;
  for (const character of text.normalize('NFC')) {
    if (isCp932(character)) {
      result += character;
      continue;
    }
    const plain = plainForm(character);
    if (plain === '') removed += 1;
    else replaced += 1;
    result += plain;
  }
  return { text: result, replaced, removed };
}
