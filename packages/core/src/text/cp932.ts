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
  [0x4e00, 0x9fa5],
  [0xff01, 0xff5d],
  [0xff61, 0xff9f],
];

/**
 * Whether an old Japanese encoder (code page 932, JIS X 0208) has the character. Exact for letters, kana and symbols;
 * for kanji it accepts the whole block U+4E00–9FA5, of which the code page holds about a third: those that are missing are
 * Chinese or very rare forms.
 */
export function isCp932(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return code >= 0x20 ? code < 0x7f : code === 0x0a;
  if (code >= 0x3041 && code <= 0x30f6) return code <= 0x3093 || code >= 0x30a1 || SYMBOLS.has(character);
  return RANGES.some(([from, to]) => code >= from && code <= to) || SYMBOLS.has(character);
}
