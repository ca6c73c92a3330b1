/** Something the person at the keyboard can put right: shown as its message alone, without a stack. */
export class Problem extends Error {
  override name = 'Problem';
}

/** Prints `error` the way its kind deserves and returns the exit code. */
export function report(error: unknown): number {
  if (error instanceof Problem) console.error(`\n${error.message}\n`);
  else console.error(error);
  return 1;
}
