import { beforeEach, expect, it } from 'vitest';
import { StoppedClock } from './clock.ts';
import { Counters } from './counters.ts';
import { Dispatcher } from './dispatcher.ts';
import { type FaultKind, Faults } from './faults.ts';
import type { Mall } from './mall.ts';
import { Quotas } from './quotas.ts';
import { seededRandom } from './random.ts';
import { Waits } from './waits.ts';

let effects = 0;
const say = (status: number) => () => ({ status, body: String(status) });
const mall: Mall = {
  name: 'yahoo',
  endpoints: [
    {
      name: 'write',
      method: 'POST',
      path: '/write',
      quota: { bucket: 'write', ratePerSecond: 1, burst: 2 },
      authorize: ({ headers }) => (headers.authorization ? null : { status: 401 }),
      handle: () => {
        effects += 1;
        return { status: 200, body: '{"written":true}' };
      },
    },
    {
      name: 'broken',
      method: 'GET',
      path: '/broken',
      authorize: () => null,
      handle: () => {
        throw new Error('bug');
      },
    },
  ],
  refusals: { throttled: say(429), unavailable: say(503), serverError: say(500), maintenance: say(530), unknownPath: say(404) },
  reset: () => {},
  state: () => ({}),
  credentials: () => ({}),
  revoke: () => {},
  restore: () => {},
};

const setUp = () => {
  const clock = new StoppedClock(new Date('2026-11-23T00:00:00Z'));
  const parts = {
    counters: new Counters(),
    quotas: new Quotas(clock),
    faults: new Faults(),
    waits: new Waits(),
    random: seededRandom(1),
    latency: { minMs: 0, maxMs: 0 },
    report: () => {},
  };
  const dispatcher = new Dispatcher(mall, parts);
  const send = async (path = '/write', method = 'POST', authorization = 'Bearer a') => {
    const query = new URLSearchParams();
    const headers: Record<string, string> = authorization ? { authorization } : {};
    const outcome = await dispatcher.dispatch({ method, path, query, headers, body: Buffer.alloc(0), baseUrl: '' });
    return 'closed' in outcome ? 'closed' : [outcome.response.status, String(outcome.response.body)];
  };
  return { ...parts, clock, send };
};

beforeEach(() => {
  effects = 0;
});

it('empties the bucket of one owner only and refills it as the clock moves', async () => {
  const { send, clock, quotas, counters } = setUp();
  const statuses = async (owner: string) => [
    (await send('/write', 'POST', owner))[0],
    (await send('/write', 'POST', owner))[0],
    (await send('/write', 'POST', owner))[0],
  ];
  expect(await statuses('a')).toEqual([200, 200, 429]);
  expect(await statuses('b')).toEqual([200, 200, 429]);
  clock.advance(1000);
  expect((await send('/write', 'POST', 'a'))[0]).toBe(200);
  quotas.scale = 10;
  clock.advance(100);
  expect((await send('/write', 'POST', 'a'))[0]).toBe(200);
  quotas.enabled = false;
  expect((await send('/write', 'POST', 'a'))[0]).toBe(200);
  expect(counters.snapshot().yahoo?.write).toEqual({ calls: 9, throttled: 2, failed: 0 });
});

it('refuses an unwelcome request before it costs quota', async () => {
  const { send, counters } = setUp();
  for (let call = 0; call < 3; call += 1) expect((await send('/write', 'POST', ''))[0]).toBe(401);
  expect((await send())[0]).toBe(200);
  expect(counters.snapshot().yahoo?.write).toEqual({ calls: 4, throttled: 0, failed: 3 });
});

it.each<[FaultKind, unknown, number]>([
  ['throttle', [429, '429'], 0],
  ['server_error', [500, '500'], 0],
  ['unavailable', [503, '503'], 0],
  ['maintenance', [530, '530'], 0],
  ['timeout_before', 'closed', 0],
  ['timeout_after', 'closed', 1],
  ['malformed', [200, '{"writte'], 1],
  ['slow', [200, '{"written":true}'], 1],
])('%s meets the planned request once and leaves the right effect', async (kind, answer, expectedEffects) => {
  const { send, faults } = setUp();
  faults.add({ mall: 'yahoo', endpoint: 'write', kind, times: 1, delayMs: 1 });
  faults.add({ mall: 'amazon', kind: 'server_error' });
  expect(await send()).toEqual(answer);
  expect(effects).toBe(expectedEffects);
  expect(await send()).toEqual([200, '{"written":true}']);
  expect(faults.list().map(({ fired }) => fired)).toEqual([1, 0]);
});

it('draws faults by seed: the same seed strikes the same requests', async () => {
  const strikes = async (seed: number) => {
    const { send, faults, quotas } = setUp();
    quotas.enabled = false;
    faults.add({ mall: 'yahoo', kind: 'unavailable', probability: 0.3, seed });
    const statuses: unknown[] = [];
    for (let call = 0; call < 50; call += 1) statuses.push((await send())[0]);
    return statuses;
  };
  expect(await strikes(7)).toEqual(await strikes(7));
  expect(await strikes(7)).not.toEqual(await strikes(8));
  expect((await strikes(7)).filter((status) => status === 503).length).toBeGreaterThan(5);
});

it('answers a bug of its own with a server error and unknown paths with a refusal', async () => {
  const { send, counters } = setUp();
  expect((await send('/broken', 'GET'))[0]).toBe(500);
  expect((await send('/nowhere'))[0]).toBe(404);
  expect(counters.snapshot().yahoo).toMatchObject({ broken: { calls: 1, failed: 1 }, unknownPath: { calls: 1, failed: 1 } });
});
