const FIRST_MS = 500;
const LONGEST_MS = 5 * 60_000;

/** Exponential with full jitter, capped at five minutes (R25). `failures`: in a row, 1 for the first. */
export function backOffMs(failures: number, random: () => number = Math.random): number {
  const ceiling = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures, 20));
  return Math.round(ceiling / 2 + (ceiling / 2) * random());
}
