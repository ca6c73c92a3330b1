import { expect, it } from 'vitest';
import { closingLine, countPlaywright, exitCode, NO_TESTS, skipSummary, sum } from './test-results.ts';

it('closes with one line that programs can read', () => {
  expect(closingLine({ passed: 12, failed: 0, skipped: 3, skips: [] })).toBe('12 passed, 0 failed, 3 skipped');
});

it('fails on a failure, and on a run without tests', () => {
  expect(exitCode({ ...NO_TESTS, passed: 1 })).toBe(0);
  expect(exitCode({ ...NO_TESTS, passed: 9, failed: 1 })).toBe(1);
  expect(exitCode({ ...NO_TESTS, skipped: 9 })).toBe(1);
});

it('adds runs up and groups skipped tests by reason', () => {
  const all = sum([
    { passed: 1, failed: 0, skipped: 2, skips: ['no Redis', 'no data'] },
    { passed: 2, failed: 1, skipped: 1, skips: ['no Redis'] },
  ]);
  expect(all).toMatchObject({ passed: 3, failed: 1, skipped: 3 });
  expect(skipSummary(all.skips)).toEqual(['2 skipped: no Redis', '1 skipped: no data']);
});

it('counts a Playwright report: flaky is failed, a broken file is failed', () => {
  const spec = (status: 'expected' | 'unexpected' | 'flaky' | 'skipped') => ({
    title: status,
    tests: [{ status, annotations: status === 'skipped' ? [{ type: 'skip', description: 'no mail server' }] : [] }],
  });
  const report = {
    errors: [{}],
    suites: [{ specs: [spec('expected')], suites: [{ specs: [spec('flaky'), spec('skipped'), spec('unexpected')] }] }],
  };
  expect(countPlaywright(report)).toEqual({ passed: 1, failed: 3, skipped: 1, skips: ['no mail server'] });
});
