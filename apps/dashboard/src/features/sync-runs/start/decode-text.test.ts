import { expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';

it('reads UTF-8 and what Excel writes in Japan', () => {
  expect(decodeText(new TextEncoder().encode('sku,商品名'))).toBe('sku,商品名');
  expect(decodeText(Uint8Array.from([0x8f, 0xa4, 0x95, 0x69, 0x96, 0xbc]))).toBe('商品名');
});

it('refuses what is no text', () => {
  expect(() => decodeText(Uint8Array.from([0xff, 0xfe, 0xfd, 0x00]))).toThrow();
});
