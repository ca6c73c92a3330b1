import { expect, it } from 'vitest';
import { rakutenRules } from '../rakuten/rules.ts';
import { productOf } from '../test-product.ts';
import { draftListing } from './draft-listing.ts';

const nothing = { attributes: [], attributeMappings: [], priceRules: [], wordRules: [], overrides: [], unavailableImages: [] };
const category = { categoryId: '100001', confidence: 1, decidedBy: 'operator' as const };
const draftOf = (title: string, description: string | null = null) =>
  draftListing({ ...nothing, product: productOf({ title, description }), rules: rakutenRules, category, confirmedLicences: [] });

it('writes variant kanji in the form that malls take', () => {
  const { draft, issues } = draftOf('NISSHO 麻醬 髙級');
  expect(draft?.title).toBe('NISSHO 麻醤 高級');
  expect(issues).toContainEqual(
    expect.objectContaining({
      field: 'title',
      code: 'characters_replaced',
      severity: 'info',
      before: 'NISSHO 麻醬 髙級',
      after: 'NISSHO 麻醤 高級',
    }),
  );
});

it('names the letters that no mall takes, in titles and descriptions', () => {
  const { draft, issues } = draftOf('Kimchi 김치 300g', '原料：磷酸、纊');
  expect(draft?.title).toBe('Kimchi 300g');
  expect(draft?.descriptionHtml).toBe('原料:酸、');
  const told = issues
    .filter((issue) => issue.code === 'characters_removed')
    .map(({ field, severity, before }) => [field, severity, before]);
  expect(told).toEqual(
    expect.arrayContaining([
      ['title', 'warning', '김 치'],
      ['description', 'warning', '磷 纊'],
    ]),
  );
});

it.each(['المياه الطبيعية - 500', '★ － ★', '한국'])('%s: a title without a letter left blocks', (title) => {
  const { draft, issues } = draftOf(title);
  expect(draft).toBeNull();
  expect(issues).toContainEqual(expect.objectContaining({ code: 'title_empty', severity: 'error', before: title, fix: 'enter_title' }));
});

it('keeps a title that is a number', () => expect(draftOf('1664').draft?.title).toBe('1664'));
