// Rows 1, 2 and 8 of JIS X 0208 as code page 932 maps them. Row 13 (①㈱ …) is left out on purpose: malls refuse it. So is the
// angstrom sign, which Unicode's normal form turns into a letter that the code page lacks.
const SYMBOLS = new Set(
  '　、。，．・：；？！゛゜´｀¨＾￣＿ヽヾゝゞ〃仝々〆〇ー―‐／＼～∥｜…‥‘’“”（）〔〕［］｛｝〈〉《》「」『』【】＋－±×÷＝≠＜＞≦≧∞∴♂♀°′″℃￥＄￠￡％＃＆＊＠§☆★○●◎◇◆□■△▲▽▼※〒→←↑↓〓' +
    '∈∋⊆⊇⊂⊃∪∩∧∨￢⇒⇔∀∃∠⊥⌒∂∇≡≒≪≫√∽∝∵∫∬‰♯♭♪†‡¶◯─│┌┐┘└├┬┤┴┼━┃┏┓┛┗┣┳┫┻╋┠┯┨┷┿┝┰┥┸╂',
);

const RANGES: readonly (readonly [number, number])[] = [
  [0x391, 0x3a1],
  [0x3a3, 0x3a9],
  [0x3b1, 0x3c1],
  [0x3c3, 0x3c9],
  [0x401, 0x401],
  [0x410, 0x44f],
  [0x451, 0x451],
  [0xff01, 0xff5d],
  [0xff61, 0xff9f],
];

// The platform's decoder (WHATWG Encoding, in browsers and in Node) holds the table of JIS X 0208; core declares the one call it needs.
declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

const KANJI = /[\p{Script=Han}--[々〆〇仝]]/v;
/** Lead bytes of the kanji rows 16–84; the vendors' own rows (NEC, IBM) lie elsewhere. */
const KANJI_LEADS = [
  [0x88, 0x9f],
  [0xe0, 0xea],
] as const;

/** The 6,355 kanji of JIS X 0208. */
function readKanji(): Set<string> {
  const decoder = new TextDecoder('shift_jis');
  const kanji = new Set<string>();
  for (const [from, to] of KANJI_LEADS) {
    for (let lead = from; lead <= to; lead += 1) {
      for (let trail = 0x40; trail <= 0xfc; trail += 1) {
        const character = decoder.decode(Uint8Array.of(lead, trail));
        if (character.length === 1 && KANJI.test(character)) kanji.add(character);
      }
    }
  }
  return kanji;
}

const JIS_KANJI = readKanji();

/**
 * Whether every old Japanese encoder has the character: JIS X 0208 without the vendors' additions (NEC row 13 and selection,
 * IBM extensions: ①, ㈱, 髙), which malls refuse as machine-dependent, and half-width katakana. Exact.
 */
export function isCp932(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return code >= 0x20 ? code < 0x7f : code === 0x0a;
  if (code >= 0x3041 && code <= 0x30f6) return code <= 0x3093 || code >= 0x30a1 || SYMBOLS.has(character);
  return JIS_KANJI.has(character) || SYMBOLS.has(character) || RANGES.some(([from, to]) => code >= from && code <= to);
}
