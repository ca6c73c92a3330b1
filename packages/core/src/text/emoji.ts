import { isCp932 } from './cp932.ts';

const EMOJI_PART = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\p{Default_Ignorable_Code_Point}|\u20e3/u;

/** Removes emoji and the joiners that build them. Signs of the Japanese character set such as `★` and `♪` are text and stay. */
export function removeEmoji(text: string): string {
  let result = '';
  for (const character of text) if (isCp932(character) || !EMOJI_PART.test(character)) result += character;
  return result;
}
