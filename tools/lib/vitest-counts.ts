import fs from 'node:fs';
import path from 'node:path';
import type { Reporter, SerializedError, TestModule } from 'vitest/node';
import { type Counts, NO_TESTS } from './test-results.ts';

/**
 * Reporter for vitest that writes our counts to the file named by NARABE_COUNTS. vitest's own JSON has neither the reason of a
 * skip nor errors outside of tests. A file or a `beforeAll` that breaks counts as one failure, its tests being merely skipped.
 */
export default class CountsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const counts: Counts = { ...NO_TESTS, failed: unhandled.length, skips: [] };
    for (const module of modules) {
      counts.failed += module.errors().length > 0 ? 1 : 0;
      for (const suite of module.children.allSuites()) counts.failed += suite.errors().length > 0 ? 1 : 0;
      for (const test of module.children.allTests()) {
        const result = test.result();
        if (result.state === 'passed') counts.passed += 1;
        else if (result.state === 'failed') counts.failed += 1;
        else {
          counts.skipped += 1;
          const note = result.state === 'skipped' ? result.note : undefined;
          counts.skips.push(note ?? `${path.relative(process.cwd(), module.moduleId)} (its reason stands among its lines above)`);
        }
      }
    }
    const file = process.env.NARABE_COUNTS;
    if (file) fs.writeFileSync(file, JSON.stringify(counts));
  }
}
