import { ConnectorError } from '@narabe/core/channel';
import { describe, expect, it } from 'vitest';
import { createTokenCache, TokenRefused, withToken } from './token.ts';

function setUp() {
  let nowMs = 0;
  let refreshes = 0;
  const cache = createTokenCache(() => new Date(nowMs));
  const refresh = async () => {
    refreshes += 1;
    await Promise.resolve();
    return { token: `token-${refreshes}`, expiresInSeconds: 3_600 };
  };
  return { cache, refresh, advance: (ms: number) => (nowMs += ms), count: () => refreshes };
}

describe('token cache', () => {
  it('parallel callers share one refresh', async () => {
    const { cache, refresh, count } = setUp();
    expect(new Set(await Promise.all(Array.from({ length: 10 }, () => cache.get(refresh))))).toEqual(new Set(['token-1']));
    expect(count()).toBe(1);
  });

  it('hands out a token until a minute before its end', async () => {
    const { cache, refresh, advance } = setUp();
    await cache.get(refresh);
    advance(3_540_000);
    expect(await cache.get(refresh)).toBe('token-1');
    advance(1);
    expect(await cache.get(refresh)).toBe('token-2');
  });

  it('forgets a refused token once, not its successor', async () => {
    const { cache, refresh } = setUp();
    await cache.get(refresh);
    await cache.forget('token-1');
    expect(await cache.get(refresh)).toBe('token-2');
    await cache.forget('token-1');
    expect(await cache.get(refresh)).toBe('token-2');
  });

  it('a failed refresh fails its callers and is tried again by the next', async () => {
    const { cache, refresh } = setUp();
    const broken = () => Promise.reject(new ConnectorError('auth', 'invalid_grant'));
    await expect(Promise.all([cache.get(broken), cache.get(broken)])).rejects.toMatchObject({ code: 'invalid_grant' });
    expect(await cache.get(refresh)).toBe('token-1');
  });
});

describe('withToken', () => {
  it('repeats once with a fresh token, even with ten calls refused at once', async () => {
    const { cache, refresh, count } = setUp();
    const call = async (token: string) => {
      if (token === 'token-1') throw new TokenRefused('expired');
      return token;
    };
    const results = await Promise.all(Array.from({ length: 10 }, () => withToken(cache, refresh, call)));
    expect(results).toEqual(Array(10).fill('token-2'));
    expect(count()).toBe(2);
  });

  it('a second refusal is auth with the code of the mall', async () => {
    const { cache, refresh } = setUp();
    let calls = 0;
    const call = () => {
      calls += 1;
      return Promise.reject(new TokenRefused('access_denied', { status: 403 }));
    };
    await expect(withToken(cache, refresh, call)).rejects.toMatchObject({ kind: 'auth', code: 'access_denied', details: { status: 403 } });
    expect(calls).toBe(2);
  });

  it('lets every other failure through at once', async () => {
    const { cache, refresh } = setUp();
    const call = () => Promise.reject(new ConnectorError('rejected', 'no'));
    await expect(withToken(cache, refresh, call)).rejects.toMatchObject({ kind: 'rejected' });
  });
});
