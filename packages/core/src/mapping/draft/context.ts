import type { Issue } from '../../listing/issue.ts';
import { overrideOf } from '../override.ts';
import { buildWordFilter, type WordFilter } from '../words/apply.ts';
import type { DraftInput, FieldTrace } from './types.ts';

/** What the builders of the single fields share: the input, and where they put issues and traces. */
export interface DraftContext {
  readonly input: DraftInput;
  /** For texts of the source: the operator's rules and the built-in ones. */
  readonly words: WordFilter;
  /** For texts that the operator wrote: the built-in ones only. */
  readonly ownWords: WordFilter;
  readonly issues: Issue[];
  readonly fields: FieldTrace[];
}

export function contextOf(input: DraftInput): DraftContext {
  return {
    input,
    words: buildWordFilter(input.wordRules, input.rules.foreignNames),
    ownWords: buildWordFilter([], input.rules.foreignNames),
    issues: [],
    fields: [],
  };
}

type Clean = (text: string, words: WordFilter, issues: Issue[]) => string;

/**
 * A text field of the page: the source value cleaned by the rules, or the operator's override cleaned by the mall's rules.
 * Issues are those of the value that is used. Leaves a trace.
 */
export function textField(
  context: DraftContext,
  field: string,
  source: string,
  clean: Clean,
  shown: string | null = source || null,
): string {
  const override = overrideOf(context.input.overrides, field, null);
  const ruleIssues: Issue[] = [];
  const afterRules = clean(source, context.words, ruleIssues);
  const final = override === null ? afterRules : clean(override, context.ownWords, context.issues);
  if (override === null) context.issues.push(...ruleIssues);
  context.fields.push({ field, sku: null, source: shown, afterRules: afterRules || null, override, final: final || null });
  return final;
}
