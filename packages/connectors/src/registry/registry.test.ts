import { describe, expect, it } from 'vitest';
import { createHttpTransport, createTokenCache } from '../http/index.ts';
import { baseUrlsOf } from './base-urls.ts';
import { channels, createConnector } from './registry.ts';

const now = () => new Date();
const anything = new Proxy({}, { get: () => 'https://mall.example' });
const context = { baseUrls: anything, credentials: anything, tokens: createTokenCache(now), now, transport: createHttpTransport() };

describe('registry', () => {
  it.each(channels())('%s makes a connector of its own name', (channel) => {
    expect(createConnector(channel, context).channel).toBe(channel);
  });

  it.each(channels())('%s answers at the practice malls, or at hosts of its own', (channel) => {
    expect(baseUrlsOf(channel, 'http://127.0.0.1:1/').api).toBe(`http://127.0.0.1:1/${channel}`);
    expect(baseUrlsOf(channel, null).api).toMatch(/^https:/);
  });

  it('an unknown channel is a mistake', () => {
    expect(() => createConnector('mercari', context)).toThrow(RangeError);
    expect(() => baseUrlsOf('mercari', null)).toThrow(RangeError);
  });
});
