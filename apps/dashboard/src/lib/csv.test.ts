import { expect, it } from 'vitest';
import { toCsv } from './csv.ts';

it('quotes what needs it and marks the text as UTF-8', () => {
  expect(
    toCsv([
      ['a', 'b,c'],
      ['"d"', 'e\nf'],
    ]),
  ).toBe('\uFEFFa,"b,c"\r\n"""d""","e\nf"\r\n');
});

it.each(['=1+1', '+1', '-1', '@x'])('a spreadsheet does not take %j for a formula', (text) => {
  expect(toCsv([[text]])).toBe(`\uFEFF'${text}\r\n`);
});
