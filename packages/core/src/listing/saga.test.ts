import { expect, it } from 'vitest';
import { advance, LISTING_STEPS, MAX_STEP_ATTEMPTS } from './saga.ts';

it('walks from draft to live when every step succeeds', () => {
  const seen: string[] = [];
  let at = { step: LISTING_STEPS[0] as (typeof LISTING_STEPS)[number], attempts: 0 };
  for (let i = 0; i < LISTING_STEPS.length - 1; i++) {
    const next = advance(at, { kind: 'ok' });
    seen.push(`${next.step}:${next.state}`);
    at = next;
  }
  expect(seen).toEqual([
    'check:publishing',
    'images:publishing',
    'page:publishing',
    'stock:publishing',
    'read_back:publishing',
    'publish:publishing',
    'done:live',
  ]);
});

it('reads the mall before it writes again when an answer was lost', () => {
  expect(advance({ step: 'page', attempts: 0 }, { kind: 'unknown' })).toMatchObject({ step: 'check', state: 'publishing', attempts: 1 });
});

it('gives up after so many attempts, and says why', () => {
  expect(advance({ step: 'page', attempts: MAX_STEP_ATTEMPTS - 1 }, { kind: 'again' })).toMatchObject({
    state: 'failed',
    reason: 'mall_unavailable',
  });
});

it('gives up on a page that differs each time it was written', () => {
  let at: { step: (typeof LISTING_STEPS)[number]; attempts: number } = { step: 'read_back', attempts: 0 };
  let state = '';
  for (let round = 0; round < 100 && state !== 'failed'; round++) {
    const next = advance(at, { kind: at.step === 'read_back' ? 'differs' : 'ok' });
    state = next.state;
    at = next;
  }
  expect(state).toBe('failed');
});

it('stops at once when the mall refuses', () => {
  expect(advance({ step: 'page', attempts: 0 }, { kind: 'rejected', reason: 'IE0004' })).toMatchObject({
    state: 'failed',
    reason: 'IE0004',
    step: 'page',
  });
});
