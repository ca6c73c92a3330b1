import { describe, expect, it } from 'vitest';
import type { Control } from './control.ts';
import type { CallSample, Fixture } from './fixture.ts';

/** The simulator closes a hanging connection after this long; to us it looks like any lost answer. */
const HANG_MS = 50;
const NO_WAIT_MS = 1_000;
/** Calls after which every documented burst is used up. */
const MAX_BURST = 40;

/** What each way of failing is called, so that the worker's table can act on it (R24). */
export function describeFaults(fixture: Fixture, control: () => Control): void {
  const meet = async (sample: CallSample, kind: string) => {
    const connector = await fixture.create(control());
    await fixture.read.run(connector);
    await control().addFault({ mall: fixture.mall, endpoint: sample.endpoint, kind, times: 1, delayMs: HANG_MS });
    const from = performance.now();
    const error = await sample.run(connector).then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).toMatchObject({ name: 'ConnectorError' });
    expect(performance.now() - from).toBeLessThan(NO_WAIT_MS);
    return { connector, error };
  };

  describe('faults', () => {
    it.each(['read', 'write'] as const)('too fast: a %s is rate_limited at once and tells how long', async (what) => {
      const { error } = await meet(fixture[what], 'throttle');
      expect(error).toMatchObject({ kind: 'rate_limited', details: { retryAfterMs: expect.any(Number) } });
      expect((error as { details: { retryAfterMs: number } }).details.retryAfterMs).toBeGreaterThan(0);
    });

    it.each(['server_error', 'unavailable', 'maintenance', 'malformed', 'timeout_before', 'timeout_after'])(
      '%s: a read is unavailable',
      async (kind) => {
        const { connector, error } = await meet(fixture.read, kind);
        expect(error).toMatchObject({ kind: 'unavailable' });
        await fixture.read.run(connector);
      },
    );

    it.each([
      ['timeout_before', false],
      ['timeout_after', true],
    ] as const)('%s: a write is unknown, and reading back tells that it happened: %s', async (kind, happened) => {
      const { connector, error } = await meet(fixture.write, kind);
      expect(error).toMatchObject({ kind: 'unknown_outcome' });
      expect(await fixture.write.done(connector, control())).toBe(happened);
    });

    it('a refused write changes nothing and goes through when it is repeated', async () => {
      const { connector } = await meet(fixture.write, 'throttle');
      expect(await fixture.write.done(connector, control())).toBe(false);
      await fixture.write.run(connector);
      expect(await fixture.write.done(connector, control())).toBe(true);
    });

    it('a call that waits as long as it was told goes through', async () => {
      const connector = await fixture.create(control());
      await control().quotas(true);
      let error: unknown = null;
      for (let call = 0; call < MAX_BURST && !error; call += 1) {
        error = await fixture.read.run(connector).then(
          () => null,
          (reason: unknown) => reason,
        );
      }
      expect(error).toMatchObject({ kind: 'rate_limited' });
      await control().advance((error as { details: { retryAfterMs: number } }).details.retryAfterMs);
      await fixture.read.run(connector);
    });

    it('no error holds a credential', async () => {
      const secrets = Object.values(await control().credentials(fixture.mall)).filter((value) => value.length > 8);
      for (const kind of ['throttle', 'server_error', 'malformed', 'timeout_before']) {
        const { error } = await meet(fixture.read, kind);
        const shown = JSON.stringify(error) + (error as Error).stack + String((error as Error).cause);
        for (const secret of secrets) expect(shown).not.toContain(secret);
      }
    });
  });
}
