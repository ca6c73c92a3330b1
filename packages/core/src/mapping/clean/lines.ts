import type { Issue } from '../../listing/issue.ts';
import { cutToLimits, decodeEntities, looksLikeHtml, type TextLimit, toPlainText, toTidyLines } from '../../text/index.ts';
import type { WordFilter } from '../words/apply.ts';
import { CHARACTER_STEPS, neutralizeBrackets } from './characters.ts';
import type { CleanStep, TextPlace } from './steps.ts';
import { cleanUntilStable } from './until-stable.ts';
import { onLines, wordSteps } from './word-steps.ts';

const withoutHtml = (text: string) => (looksLikeHtml(text) ? toPlainText(text) : decodeEntities(text));

/** Any text to plain lines within the mall's limits and characters. May become empty. */
export function cleanLines(text: string, limits: readonly TextLimit[], words: WordFilter, place: TextPlace, issues: Issue[]): string {
  const dropLines = (lines: string) =>
    lines
      .split('\n')
      .filter((line) => !words.dropsLine(line))
      .join('\n');
  const steps: CleanStep[] = [
    { code: 'html_removed', severity: 'info', apply: withoutHtml },
    ...CHARACTER_STEPS,
    { code: 'characters_replaced', severity: 'info', apply: neutralizeBrackets },
    { code: 'line_removed', severity: 'warning', apply: dropLines },
    ...wordSteps(words).map(onLines),
    { code: 'spaces_normalised', severity: 'info', apply: toTidyLines },
    { code: `${place.field}_shortened`, severity: 'warning', apply: (lines) => cutToLimits(lines, limits) },
  ];
  return cleanUntilStable(text, steps, place, issues);
}
