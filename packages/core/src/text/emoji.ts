import { isCp932 } from './cp932.ts';

const EMOJI_PART = /[\p{Extended_Pictographic}\p{Regional_Indicator}\u{1f3fb}-\u{1f3ff}\ufe0e\ufe0f\u200d\u20e3\u{e0020}-\u{e007f}]/u;

/** Removes emoji and the joiners that build them. Signs of the Japanese character set such as `★` and `♪` are text and stay. */
export function removeEmoji(text: string): string {
  let result = '';
  for (const character of text) if (isCp932(character) || !EMOJI_PART.test(character)) result += character;
  return result;
}
