import type { WordFilter } from '../words/apply.ts';
import type { CleanStep } from './steps.ts';

/** Steps for words and addresses in a text of one line. */
export function wordSteps(words: WordFilter): CleanStep[] {
  return [
    // Names come first: some hold a domain and take more with them than the address step would.
    { code: 'mall_name_removed', severity: 'warning', apply: words.removeNames },
    { code: 'link_removed', severity: 'warning', apply: words.removeLinks },
    { code: 'contact_removed', severity: 'warning', apply: words.removeContacts },
    { code: 'word_replaced', severity: 'info', apply: words.replace },
  ];
}

/** Lets a step that works on one line work on many. */
export function onLines(step: CleanStep): CleanStep {
  return { ...step, apply: (text) => text.split('\n').map(step.apply).join('\n') };
}
