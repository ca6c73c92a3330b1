import type { Issue, IssueSeverity } from '../../listing/issue.ts';
import { issueOf } from '../issues.ts';

/** One change of a text, and how it is told when it changed something. */
export interface CleanStep {
  readonly code: string;
  readonly severity: IssueSeverity;
  readonly apply: (text: string) => string;
}

/** Where issues of a text belong. */
export interface TextPlace {
  readonly field: string;
  readonly sku: string | null;
}

/** Runs the steps in order; every one that changed something leaves an issue with before and after. */
export function runSteps(text: string, steps: readonly CleanStep[], place: TextPlace, issues: Issue[]): string {
  return steps.reduce((before, step) => {
    const after = step.apply(before);
    if (after !== before) issues.push(issueOf(place.field, step.code, step.severity, { before, after, sku: place.sku }));
    return after;
  }, text);
}
