const FULL_ASCII = /[！-｝]/gu;
const OFFSET = 0xfee0;

/**
 * Full-width ASCII (`Ａ１（`) to half width, and the ideographic space to a space. `～` stays: as `~` it would read as
 * something else in Japanese text. `＜` and `＞` stay, too: in half width they would look like HTML.
 */
export function toHalfAscii(text: string): string {
  return text
    .replace(FULL_ASCII, (letter) => (letter === '＜' || letter === '＞' ? letter : String.fromCharCode(letter.charCodeAt(0) - OFFSET)))
    .replace(/\u3000/gu, ' ');
}

/** Half-width ASCII to full width, for characters that a mall's grammar reserves. */
export function toFullAscii(character: string): string {
  const code = character.charCodeAt(0);
  if (code === 0x20) return '\u3000';
  return code > 0x20 && code < 0x7f ? String.fromCharCode(code + OFFSET) : character;
}
