/// <reference types="node" />
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fits, isCp932 } from '../../text/index.ts';
import { rakutenRules } from '../rakuten/rules.ts';
import { productOf } from '../test-product.ts';
import { yahooRules } from '../yahoo/rules.ts';
import { draftListing } from './draft-listing.ts';

interface Row {
  readonly jan: string;
  readonly name: string;
  readonly ingredients: string | null;
  readonly imageUrl: string | null;
  readonly janCheckDigitOk: boolean | null;
}

const file = new URL('../../../../../../shared/data/off-japan-products.jsonl', import.meta.url);
const present = existsSync(file);
if (!present) console.log('skipped: real product names (../shared/data is absent)');
const rows: Row[] = present
  ? readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Row)
  : [];

const WRITABLE = /\p{Script=Latin}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\d/u;
/** Whisky and the like is among the data. */
const EXPECTED_ERRORS = ['barcode_invalid', 'title_empty', 'needs_licence'];

describe.skipIf(!present).each([rakutenRules, yahooRules])('real product names on $channel', (rules) => {
  const results = rows.map((row) => {
    const ingredients = row.ingredients === null ? [] : [{ name: 'ingredients', values: [row.ingredients], unit: null }];
    const imageUrls = row.imageUrl === null ? [] : [row.imageUrl];
    const product = productOf({ title: row.name, description: row.ingredients, facts: ingredients, imageUrls, code: row.jan }, [
      { code: row.jan, barcode: row.jan },
    ]);
    const nothing = { attributes: [], attributeMappings: [], priceRules: [], wordRules: [], overrides: [], unavailableImages: [] };
    const category = { categoryId: '100001', confidence: 1, decidedBy: 'operator' as const };
    return { row, result: draftListing({ product, rules, category, confirmedLicences: [], ...nothing }) };
  });

  it('stay within limits and characters, and are blocked for a reason', () => {
    const counts: Record<string, number> = {};
    for (const { row, result } of results) {
      for (const issue of result.issues) {
        const key = `${issue.severity} ${issue.field.replace(/^variants\..*\./u, 'variants.*.')} ${issue.code}`;
        counts[key] = (counts[key] ?? 0) + 1;
      }
      const codes = result.issues.filter((issue) => issue.severity === 'error').map((issue) => issue.code);
      const title = result.fields.find((field) => field.field === 'title')?.final ?? '';
      // The data marks 13 digits only; its 8-digit codes are good.
      const badCode = row.janCheckDigitOk !== true && row.jan.length !== 8;
      expect(codes.includes('barcode_invalid'), row.jan).toBe(badCode);
      // One name is Arabic from end to end; nothing of it can be written on these malls.
      expect(codes.includes('title_empty'), row.name).toBe(title === '');
      expect(title === '').toBe(!WRITABLE.test(row.name));
      expect(codes.filter((code) => !EXPECTED_ERRORS.includes(code))).toEqual([]);
      expect(fits(title, rules.title)).toBe(true);
      expect([...title].every(isCp932)).toBe(true);
    }
    console.log(
      rules.channel,
      `${results.length} products, ${results.filter(({ result }) => result.draft !== null).length} drafts`,
      counts,
    );
  });
});
