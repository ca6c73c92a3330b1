import type { Issue } from '../../listing/issue.ts';
import { cutHtml, type HtmlPart, looksLikeHtml, mapTexts, parseHtml, removeControls, renderHtml, tidyHtml } from '../../text/index.ts';
import type { HtmlRules } from '../rules.ts';
import type { WordFilter } from '../words/apply.ts';
import { CHARACTER_STEPS } from './characters.ts';
import type { CleanStep, TextPlace } from './steps.ts';
import { cleanUntilStable } from './until-stable.ts';
import { wordSteps } from './word-steps.ts';

/** Empties the texts of every line that carries a dropped word; a line ends at a break or block. */
function dropLines(parts: readonly HtmlPart[], words: WordFilter): HtmlPart[] {
  const isText = (part: HtmlPart) => part.kind === 'text';
  const isInline = (part: HtmlPart) => part.kind === 'text' || (part.kind !== 'break' && part.tag === 'b');
  const result: HtmlPart[] = [];
  let line: HtmlPart[] = [];
  const flush = () => {
    const text = line.map((part) => (part.kind === 'text' ? part.text : '')).join('');
    result.push(...(words.dropsLine(text) ? line.filter((part) => !isText(part)) : line));
    line = [];
  };
  for (const part of parts) {
    if (isInline(part)) line.push(part);
    else {
      flush();
      result.push(part);
    }
  }
  flush();
  return result;
}

/** Any HTML or text to the mall's safe subset, within its limits and characters. May become empty. */
export function cleanHtml(html: string, rules: HtmlRules, words: WordFilter, place: TextPlace, issues: Issue[]): string {
  const reading = (text: string) => tidyHtml(parseHtml(removeControls(text), rules.allowedTags));
  const onParts = (change: (parts: HtmlPart[]) => HtmlPart[]) => (text: string) => renderHtml(tidyHtml(change(reading(text))));
  const onTexts = (step: CleanStep): CleanStep => ({ ...step, apply: onParts((parts) => mapTexts(parts, step.apply)) });
  const safe = renderHtml(reading(html));
  const steps: CleanStep[] = [
    { code: 'html_cleaned', severity: 'info', apply: onParts((parts) => parts) },
    ...CHARACTER_STEPS.map(onTexts),
    { code: 'line_removed', severity: 'warning', apply: onParts((parts) => dropLines(parts, words)) },
    ...wordSteps(words).map(onTexts),
    { code: `${place.field}_shortened`, severity: 'warning', apply: onParts((parts) => cutHtml(parts, rules.limits)) },
  ];
  // Line breaks and escapes of a plain text are our own doing, and no news to the operator.
  return cleanUntilStable(looksLikeHtml(html) ? html : safe, steps, place, issues);
}
