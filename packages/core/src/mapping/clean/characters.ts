import {
  isCp932,
  removeControls,
  removeEmoji,
  replaceMachineCharacters,
  toFullKana,
  toHalfAscii,
  toOneLine,
  toPlainLetters,
  unwritableIn,
} from '../../text/index.ts';
import type { CleanStep } from './steps.ts';

/** Letters that have a plain form, told apart from those that must go, because losing text deserves a louder issue. */
function replaceLetters(text: string): string {
  let result = '';
  for (const character of replaceMachineCharacters(text))
    result += isCp932(character) ? character : toPlainLetters(character).text || character;
  return result;
}

/** Steps that bring any text to characters that old mall encoders accept. Line breaks stay. Doing them again changes nothing. */
export const CHARACTER_STEPS: readonly CleanStep[] = [
  { code: 'control_characters_removed', severity: 'info', apply: (text) => removeControls(text).normalize('NFC') },
  { code: 'width_normalised', severity: 'info', apply: (text) => toHalfAscii(toFullKana(text)) },
  { code: 'characters_replaced', severity: 'info', apply: replaceLetters },
  { code: 'emoji_removed', severity: 'info', apply: removeEmoji },
  {
    code: 'characters_removed',
    severity: 'warning',
    apply: (text) => toHalfAscii(toPlainLetters(text).text),
    takesAway: (text) => unwritableIn(text).join(' '),
  },
];

/** Angle brackets as letters: in a field without HTML they would read as a tag and be refused. */
export function neutralizeBrackets(text: string): string {
  return text.replace(/</gu, '＜').replace(/>/gu, '＞');
}

/** All character steps without telling: for short values such as options, where the whole change is told once. */
export function cleanValue(text: string): string {
  return neutralizeBrackets(toOneLine(CHARACTER_STEPS.reduce((current, step) => step.apply(current), text)));
}
