/// <reference types="node" />
import { expect, it } from 'vitest';
import { isCp932 } from './cp932.ts';
import { COMMON_KANJI } from './kanji-variants.ts';
import { toPlainLetters, unwritableIn } from './plain-letters.ts';

/** Every character that the platform's own decoder of code page 932 can give, with its bytes. */
function decodable(): Map<string, readonly [number, number]> {
  const decoder = new TextDecoder('shift_jis', { fatal: true });
  const found = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfc; lead += 1) {
    if (lead >= 0xa0 && lead <= 0xdf) continue;
    for (let trail = 0x40; trail <= 0xfc; trail += 1) {
      try {
        const character = decoder.decode(Uint8Array.of(lead, trail));
        if ([...character].length === 1) found.set(character, [lead, trail]);
      } catch {
        // No such code.
      }
    }
  }
  return found;
}

const isKanji = (character: string) => /\p{Script=Han}/u.test(character) && !'々〆〇仝'.includes(character);

it('agrees with a real decoder on everything but kanji and the extensions that malls refuse', () => {
  const real = decodable();
  for (const [character, [lead]] of real) {
    // Row 13 (0x87), the NEC and IBM extensions (0xed, 0xee, 0xfa–0xfc) and the user area (0xf0–0xf9) are machine-dependent.
    const extension = lead === 0x87 || lead >= 0xed || character === '\u212b';
    if (!isKanji(character) && !extension && !/\p{Co}/u.test(character)) expect(isCp932(character), character).toBe(true);
  }
  for (let code = 0xa0; code < 0xffff; code += 1) {
    const character = String.fromCharCode(code);
    const halfKana = code >= 0xff61 && code <= 0xff9f;
    if (isCp932(character) && !halfKana && !isKanji(character)) expect(real.has(character), character).toBe(true);
  }
});

it('accepts the kanji of JIS X 0208 and no others', () => {
  const jis = new Set(
    [...decodable()].filter(([character, [lead]]) => isKanji(character) && lead >= 0x88 && lead <= 0xea).map(([character]) => character),
  );
  expect(jis.size).toBe(6355);
  for (let code = 0x3400; code <= 0xfaff; code += 1) {
    const character = String.fromCharCode(code);
    if (isKanji(character)) expect(isCp932(character), character).toBe(jis.has(character));
  }
  // Vendors' kanji, and one outside the basic plane.
  for (const character of '髙﨑纊德𠮷') expect(isCp932(character), character).toBe(false);
});

it('writes every variant in its table with a kanji that encoders have', () => {
  for (const [rare, common] of COMMON_KANJI) {
    expect(isCp932(rare), rare).toBe(false);
    expect(isCp932(common), common).toBe(true);
  }
  expect(COMMON_KANJI.size).toBeGreaterThan(700);
});

it.each([
  ['麻醬 醬油拉麵', '麻醤 醤油拉麺'],
  ['髙橋・﨑陽軒・德島', '高橋・崎陽軒・徳島'],
  ['果の每日茶 𠮷野家', '果の毎日茶 吉野家'],
  ['神戸 猪', '神戸 猪'],
  ['纊磷酸', '酸'],
])('%s → %s', (given, expected) => expect(toPlainLetters(given).text).toBe(expected));

it('names what it cannot write', () => expect(unwritableIn('纊磷酸磷醬é')).toEqual(['纊', '磷']));
