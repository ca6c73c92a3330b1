/** What a test runner counted. `skips`: one line per skipped test, `where: reason`. */
export type Counts = { passed: number; failed: number; skipped: number; skips: string[] };

export const NO_TESTS: Counts = { passed: 0, failed: 0, skipped: 0, skips: [] };

export const sum = (all: Counts[]): Counts =>
  all.reduce(
    (a, b) => ({
      passed: a.passed + b.passed,
      failed: a.failed + b.failed,
      skipped: a.skipped + b.skipped,
      skips: [...a.skips, ...b.skips],
    }),
    NO_TESTS,
  );

/** The closing line; other programs read it. */
export const closingLine = ({ passed, failed, skipped }: Counts): string => `${passed} passed, ${failed} failed, ${skipped} skipped`;

/** A run without a single test is a mistake, not a success. */
export const exitCode = ({ passed, failed }: Counts): number => (failed > 0 || passed === 0 ? 1 : 0);

/** Skipped tests grouped by reason, most frequent first: `12 skipped: no Redis`. */
export function skipSummary(skips: string[]): string[] {
  const byReason = new Map<string, number>();
  for (const skip of skips) byReason.set(skip, (byReason.get(skip) ?? 0) + 1);
  return [...byReason].sort((a, b) => b[1] - a[1]).map(([reason, count]) => `${count} skipped: ${reason}`);
}

/** The parts of Playwright's JSON report that we read. */
type PlaywrightSuite = {
  suites?: PlaywrightSuite[];
  specs?: {
    title: string;
    tests: { status: 'expected' | 'unexpected' | 'flaky' | 'skipped'; annotations: { type: string; description?: string }[] }[];
  }[];
};
type PlaywrightReport = { suites: PlaywrightSuite[]; errors: unknown[] };

/** Counts Playwright's JSON report; a flaky test (passed on a retry) counts as failed, since it will fail somebody some day. */
export function countPlaywright(report: PlaywrightReport): Counts {
  const counts = { ...NO_TESTS, failed: report.errors.length, skips: [] as string[] };
  const visit = (suite: PlaywrightSuite): void => {
    suite.suites?.forEach(visit);
    for (const spec of suite.specs ?? []) {
      for (const test of spec.tests) {
        if (test.status === 'expected') counts.passed += 1;
        else if (test.status === 'skipped') {
          counts.skipped += 1;
          const note = test.annotations.find(({ type }) => type === 'skip' || type === 'fixme');
          counts.skips.push(note?.description ?? `e2e ${spec.title}`);
        } else counts.failed += 1;
      }
    }
  };
  report.suites.forEach(visit);
  return counts;
}
