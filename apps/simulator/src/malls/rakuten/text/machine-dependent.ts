import iconv from 'iconv-lite';

/** The sheet's list (section 10.5 [mem]): enclosed characters, unit squares, Roman numerals, signs such as № and ㈱, emoji. */
const LISTED =
  /[\u2150-\u218f\u2460-\u24ff\u2776-\u2793\u3200-\u33ff\u2116\u2121\u301d\u301f]|\p{Emoji_Presentation}|[\u{1f000}-\u{1faff}]|\ufe0f/u;

/** JIS signs with two Unicode twins of which CP932 tables map only one: 〜 ‖ − ¢ £ ¬ — Å ¥ ‾. */
const TWINS = new Set(['\u301c', '\u2016', '\u2212', '\u00a2', '\u00a3', '\u00ac', '\u2014', '\u00c5', '\u00a5', '\u203e']);

/** Lead bytes that vendors filled in on their own: NEC row 13, NEC's selection of IBM, the private area, IBM. */
const isVendorLead = (lead: number): boolean => lead === 0x87 || lead === 0xed || lead === 0xee || lead >= 0xf0;

type Standing = 'fine' | 'outside' | 'listed';
/** Texts are long and their characters few: each is judged once. */
const known = new Map<string, Standing>();

function standingOf(character: string): Standing {
  const before = known.get(character);
  if (before) return before;
  const standing = LISTED.test(character) ? 'listed' : isOutsideJis(character) ? 'outside' : 'fine';
  known.set(character, standing);
  return standing;
}

function isOutsideJis(character: string): boolean {
  if (TWINS.has(character)) return false;
  const bytes = iconv.encode(character, 'cp932');
  return bytes[0] === 0x3f || (bytes.length === 2 && isVendorLead(bytes[0] ?? 0));
}

/** The first character refused with IE0270, or null. `cp932` also refuses all that JIS X 0208 lacks (accents, Hangul). */
export function machineDependentIn(text: string, reading: 'cp932' | 'listed'): string | null {
  for (const character of text) {
    if (character.charCodeAt(0) < 0x80) continue;
    const standing = standingOf(character);
    if (standing === 'listed' || (standing === 'outside' && reading === 'cp932')) return character;
  }
  return null;
}
