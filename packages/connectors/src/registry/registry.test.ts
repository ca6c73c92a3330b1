import { describe, expect, it } from 'vitest';
import { createHttpTransport, createTokenCache } from '../http/index.ts';
import { channels, createConnector } from './registry.ts';

const now = () => new Date();
const anything = new Proxy({}, { get: () => 'https://mall.example' });
const context = { baseUrls: anything, credentials: anything, tokens: createTokenCache(now), now, transport: createHttpTransport() };

describe('registry', () => {
  it.each(channels())('%s makes a connector of its own name', (channel) => {
    expect(createConnector(channel, context).channel).toBe(channel);
  });

  it('an unknown channel is a mistake', () => expect(() => createConnector('mercari', context)).toThrow(RangeError));
});
