import type { Issue, IssueSeverity } from '../../listing/issue.ts';
import { issueOf } from '../issues.ts';

/** One change of a text, and how it is told when it changed something. */
export interface CleanStep {
  readonly code: string;
  readonly severity: IssueSeverity;
  readonly apply: (text: string) => string;
  /** What it takes away from this text, where that says more than the text before and after. */
  readonly takesAway?: (text: string) => string;
}

/** Where issues of a text belong. */
export interface TextPlace {
  readonly field: string;
  readonly sku: string | null;
}

/** How a step's change is told. */
export function issueOfStep(step: Omit<CleanStep, 'apply'>, before: string, after: string, { field, sku }: TextPlace): Issue {
  const details = step.takesAway ? { before: step.takesAway(before), after: '', sku } : { before, after, sku };
  return issueOf(field, step.code, step.severity, details);
}

/** Runs the steps in order; every one that changed something leaves an issue with before and after. */
export function runSteps(text: string, steps: readonly CleanStep[], place: TextPlace, issues: Issue[]): string {
  return steps.reduce((before, step) => {
    const after = step.apply(before);
    if (after !== before) issues.push(issueOfStep(step, before, after, place));
    return after;
  }, text);
}
