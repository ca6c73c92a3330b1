import type { Issue } from '../../listing/issue.ts';
import { cutToLimits, decodeEntities, looksLikeHtml, type TextLimit, toOneLine, toPlainText } from '../../text/index.ts';
import type { WordFilter } from '../words/apply.ts';
import { CHARACTER_STEPS, neutralizeBrackets } from './characters.ts';
import type { CleanStep, TextPlace } from './steps.ts';
import { cleanUntilStable } from './until-stable.ts';
import { wordSteps } from './word-steps.ts';

const withoutHtml = (text: string) => (looksLikeHtml(text) ? toPlainText(text) : decodeEntities(text));

/** Any text to one line within the mall's limits and characters, without HTML. May become empty. */
export function cleanLine(text: string, limits: readonly TextLimit[], words: WordFilter, place: TextPlace, issues: Issue[]): string {
  const steps: CleanStep[] = [
    { code: 'html_removed', severity: 'info', apply: withoutHtml },
    ...CHARACTER_STEPS,
    { code: 'characters_replaced', severity: 'info', apply: neutralizeBrackets },
    { code: 'spaces_normalised', severity: 'info', apply: toOneLine },
    ...wordSteps(words),
    { code: 'word_removed', severity: 'warning', apply: words.removeLineWords },
    { code: `${place.field}_shortened`, severity: 'warning', apply: (line) => cutToLimits(toOneLine(line), limits) },
  ];
  return cleanUntilStable(text, steps, place, issues);
}
