import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storableJson } from './storable-json.ts';

describe('storableJson', () => {
  it.each([
    ['keeps text as it is', { title: '緑茶 🍵', path: 'C:\\u0000' }, { title: '緑茶 🍵', path: 'C:\\u0000' }],
    ['drops NUL', { title: '緑\u0000茶' }, { title: '緑茶' }],
    ['replaces half a character', ['茶 \ud83d', { a: '\udf75茶' }], ['茶 \ufffd', { a: '\ufffd茶' }]],
  ])('%s', (_name, value, stored) => {
    expect(JSON.parse(storableJson(value))).toEqual(stored);
  });

  it('leaves nothing that PostgreSQL refuses', () => {
    const code = fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit));
    const text = fc.array(fc.oneof(code, fc.constantFrom('\u0000', '\ud83d', '\udf75', '\\', 'u0000'))).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (given) => {
        const [stored] = JSON.parse(storableJson([given])) as [string];
        expect(stored.isWellFormed() && !stored.includes('\u0000')).toBe(true);
        if (given.isWellFormed() && !given.includes('\u0000')) expect(stored).toBe(given);
      }),
    );
  });
});
