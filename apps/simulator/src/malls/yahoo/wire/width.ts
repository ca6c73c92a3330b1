// ASCII and half-width katakana count one, everything else two: "全角75文字（半角150文字）" (sheet section 5.1, OFF).
const HALF_WIDTH = /[\x20-\x7e\uff61-\uff9f]/;

/** Width in half-width units; line breaks count nothing. */
export function halfWidthUnits(value: string): number {
  let units = 0;
  for (const character of value) {
    if (character === '\r' || character === '\n') continue;
    units += HALF_WIDTH.test(character) ? 1 : 2;
  }
  return units;
}

export const fitsFullWidth = (value: string, fullWidthCharacters: number): boolean => halfWidthUnits(value) <= fullWidthCharacters * 2;
