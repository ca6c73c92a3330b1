import type { Issue } from '../../listing/issue.ts';
import { cutHtml, type HtmlPart, looksLikeHtml, mapTexts, parseHtml, removeControls, renderHtml, tidyHtml } from '../../text/index.ts';
import type { HtmlRules } from '../rules.ts';
import type { WordFilter } from '../words/apply.ts';
import { CHARACTER_STEPS } from './characters.ts';
import { dropLines } from './drop-lines.ts';
import { type CleanStep, issueOfStep, type TextPlace } from './steps.ts';
import { MAX_ROUNDS } from './until-stable.ts';
import { wordSteps } from './word-steps.ts';

/** A step on parsed HTML; gives back the same array when it changes nothing, which saves rendering it. */
interface HtmlStep extends Omit<CleanStep, 'apply'> {
  readonly apply: (parts: readonly HtmlPart[]) => readonly HtmlPart[];
}

function stepsOf(rules: HtmlRules, words: WordFilter, field: string): HtmlStep[] {
  const onTexts = (step: CleanStep): HtmlStep => ({ ...step, apply: (parts) => mapTexts(parts, step.apply) });
  return [
    ...CHARACTER_STEPS.map(onTexts),
    { code: 'line_removed', severity: 'warning', apply: (parts) => dropLines(parts, words.dropsLine) },
    ...wordSteps(words).map(onTexts),
    { code: `${field}_shortened`, severity: 'warning', apply: (parts) => cutHtml(parts, rules.limits) },
  ];
}

/** Any HTML or text to the mall's safe subset, within its limits and characters. May become empty. */
export function cleanHtml(html: string, rules: HtmlRules, words: WordFilter, place: TextPlace, issues: Issue[]): string {
  const read = (text: string) => tidyHtml(parseHtml(removeControls(text), rules.allowedTags));
  let parts: readonly HtmlPart[] = read(html);
  let shown = renderHtml(parts);
  const tell = (step: Omit<CleanStep, 'apply'>, before: string, after: string) => {
    if (after !== before) issues.push(issueOfStep(step, before, after, place));
  };
  // Line breaks and escapes of a plain text are our own doing, and no news to the operator.
  if (looksLikeHtml(html)) tell({ code: 'html_cleaned', severity: 'info' }, html, shown);
  const steps = stepsOf(rules, words, place.field);
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const before = shown;
    for (const step of steps) {
      const changed = step.apply(parts);
      if (changed === parts) continue;
      parts = tidyHtml(changed);
      const after = renderHtml(parts);
      tell(step, shown, after);
      shown = after;
    }
    if (shown === before) return shown;
    // What is sent is read by others as text, so the next round starts from the text, too.
    parts = read(shown);
    shown = renderHtml(parts);
  }
  return shown;
}
