import type { Issue } from '../../listing/issue.ts';
import { type CleanStep, runSteps, type TextPlace } from './steps.ts';

// A cut can uncover a forbidden word (Primer → Prime), a replacement can bring a new character: a few rounds settle it.
export const MAX_ROUNDS = 6;

/** Runs the steps again until a whole round changes nothing, so that the result passes its own rules. */
export function cleanUntilStable(text: string, steps: readonly CleanStep[], place: TextPlace, issues: Issue[]): string {
  let current = text;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const next = runSteps(current, steps, place, issues);
    if (next === current) return next;
    current = next;
  }
  return current;
}
