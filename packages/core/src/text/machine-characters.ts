const words: Readonly<Record<string, string>> = {
  '㈱': '(株)',
  '㈲': '(有)',
  '㈹': '(代)',
  '㊤': '(上)',
  '㊥': '(中)',
  '㊦': '(下)',
  '㊧': '(左)',
  '㊨': '(右)',
  '№': 'No.',
  '℡': 'TEL',
  '㏍': 'K.K.',
  '㎜': 'mm',
  '㎝': 'cm',
  '㎞': 'km',
  '㎎': 'mg',
  '㎏': 'kg',
  '㏄': 'cc',
  '㎡': 'm2',
  '㎥': 'm3',
  '㎖': 'ml',
  ℓ: 'L',
  '㍉': 'ミリ',
  '㌔': 'キロ',
  '㌢': 'センチ',
  '㍍': 'メートル',
  '㌘': 'グラム',
  '㌧': 'トン',
  '㌃': 'アール',
  '㌶': 'ヘクタール',
  '㍑': 'リットル',
  '㍗': 'ワット',
  '㌍': 'カロリー',
  '㌦': 'ドル',
  '㌣': 'セント',
  '㌫': '%',
  '㍊': 'ミリバール',
  '㌻': 'ページ',
  '㋿': '令和',
  '㍻': '平成',
  '㍼': '昭和',
  '㍽': '大正',
  '㍾': '明治',
  '〝': '「',
  '〟': '」',
  '♡': '',
  '♥': '',
  '®': '',
  '™': '',
  '©': '',
  '¥': '￥',
  '•': '・',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '―',
  '−': '-',
  '〜': '～',
  '‖': '∥',
  '⓪': '(0)',
  '⓿': '(0)',
  '･': '・',
  '¼': '1/4',
  '½': '1/2',
  '¾': '3/4',
  '¢': '￠',
  '£': '￡',
  '¬': '￢',
  '¦': '|',
  '⋅': '・',
  '∙': '・',
};

/** `first` and the letters after it stand for 1, 2, 3 … */
function numbered(first: string, count: number, write: (number: number) => string): [string, string][] {
  const start = first.codePointAt(0) ?? 0;
  return Array.from({ length: count }, (_, index) => [String.fromCodePoint(start + index), write(index + 1)]);
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
const inBrackets = (number: number) => `(${number})`;

const PLAIN = new Map<string, string>([
  ...Object.entries(words),
  ...numbered('①', 20, inBrackets),
  ...numbered('㉑', 15, (number) => inBrackets(number + 20)),
  ...numbered('㊱', 15, (number) => inBrackets(number + 35)),
  ...numbered('❶', 10, inBrackets),
  ...numbered('⓫', 10, (number) => inBrackets(number + 10)),
  ...numbered('⑴', 20, inBrackets),
  ...numbered('⒈', 20, (number) => `${number}.`),
  ...numbered('Ⅰ', 12, (number) => ROMAN[number - 1] ?? ''),
  ...numbered('ⅰ', 12, (number) => (ROMAN[number - 1] ?? '').toLowerCase()),
]);

/**
 * Machine-dependent characters (環境依存文字: NEC row 13 and its like, which malls refuse) to plain ones: `①` → `(1)`,
 * `㈱` → `(株)`, `㎝` → `cm`, `Ⅳ` → `IV`. Look-alike dashes and dots become the ones that every encoder knows.
 */
export function replaceMachineCharacters(text: string): string {
  let result = '';
  for (const character of text) result += PLAIN.get(character) ?? character;
  return result;
}
