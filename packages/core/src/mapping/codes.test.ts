import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeFor, variantCodeFor } from './codes.ts';
import { rakutenRules } from './rakuten/rules.ts';
import { yahooRules } from './yahoo/rules.ts';

const kinds = [
  { name: 'rakuten page', encode: (raw: string) => codeFor(rakutenRules, raw), valid: /^[a-z0-9_-]{1,32}$/u },
  { name: 'rakuten variant', encode: (raw: string) => variantCodeFor(rakutenRules, raw), valid: /^[A-Za-z0-9_-]{1,32}$/u },
  { name: 'yahoo page', encode: (raw: string) => codeFor(yahooRules, raw), valid: /^[a-z0-9-]{1,99}$/u },
  { name: 'yahoo variant', encode: (raw: string) => variantCodeFor(yahooRules, raw), valid: /^[a-z0-9-]{1,99}$/u },
];

// Sellers' codes as they are: slashes, full-width, Japanese, blanks, case, and our own endings copied back from a mall.
const piece = fc.constantFrom(
  'a',
  'A',
  'b',
  'B',
  '0',
  '1',
  '-',
  '_',
  '/',
  '.',
  ' ',
  '　',
  'Ａ',
  'ａ',
  '商品',
  'カ',
  'ｶ',
  'é',
  '-u',
  '-U',
  '-sub',
  '-SUB',
  '-z0123456789a',
  '𠮷',
  '+',
  '#',
  'LONG'.repeat(9),
);
const sku = fc.oneof(
  fc.array(piece, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 120 }),
);

describe.each(kinds)('$name codes', ({ encode, valid }) => {
  it('are valid, repeatable, and different for different SKUs', () => {
    fc.assert(
      fc.property(fc.uniqueArray(sku, { minLength: 2, maxLength: 60 }), (skus) => {
        const codes = skus.map(encode);
        for (const code of codes) expect(code).toMatch(valid);
        expect(new Set(codes).size).toBe(skus.length);
        expect([...skus].reverse().map(encode).reverse()).toEqual(codes);
      }),
      { numRuns: 300 },
    );
  });

  it('differ for SKUs that only differ by case', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 40 }), (raw) => {
        const spellings = [...new Set([raw, raw.toLowerCase(), raw.toUpperCase()])];
        expect(new Set(spellings.map(encode)).size).toBe(spellings.length);
      }),
    );
  });

  it('give 20,000 unlike SKUs 20,000 codes', () => {
    const skus = Array.from({ length: 20_000 }, (_, index) => `商品／${index}`);
    expect(new Set(skus.map(encode)).size).toBe(20_000);
  });
});

it('never gives a Yahoo sub-code that is a page code', () => {
  fc.assert(
    fc.property(sku, sku, (page, variant) => {
      expect(variantCodeFor(yahooRules, variant)).not.toBe(codeFor(yahooRules, page));
      expect(variantCodeFor(yahooRules, page)).not.toBe(codeFor(yahooRules, page));
    }),
  );
});

it.each<[string, string, string]>([
  ['keeps a valid code', 'mh-mug-001', 'mh-mug-001'],
  ['keeps digits', '4901515118586', '4901515118586'],
  ['lowers capitals and marks them', 'MH-MUG-001', 'mh-mug-001-u'],
])('%s', (_name, raw, expected) => {
  expect(codeFor(rakutenRules, raw)).toBe(expected);
});

it('keeps what is readable of the others', () => {
  expect(codeFor(yahooRules, 'Mug/青 001')).toMatch(/^mug-001-z[0-9a-z]{11}$/u);
  expect(codeFor(rakutenRules, '商品')).toMatch(/^item-z[0-9a-z]{11}$/u);
  expect(variantCodeFor(rakutenRules, 'AMZ-MUG-WH')).toBe('AMZ-MUG-WH');
  expect(variantCodeFor(yahooRules, 'mug-wh')).toBe('mug-wh-sub');
});
