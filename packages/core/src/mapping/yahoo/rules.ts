import { AMAZON_NAMES } from '../amazon/names.ts';
import { TAX_PERCENT_BY_AMAZON_CODE } from '../amazon/tax.ts';
import { RAKUTEN_NAMES } from '../rakuten/names.ts';
import type { MallRules } from '../rules.ts';
import { OTHER_MALL_NAMES } from '../words/other-malls.ts';
import { YAHOO_ATTRIBUTES } from './attributes.ts';

// All limits: Yahoo fact sheet, section 5.1 (editItem, tag seen:OFF), read 2026-11-23, unless a line says otherwise.
const fullWidth = (letters: number) => [{ unit: 'width' as const, max: letters * 2 }];

// 75 full-width letters, and 75 code points besides: live code found that the mall counts both (tag seen:KUR).
const NAME = [...fullWidth(75), { unit: 'chars' as const, max: 75 }];
const SUB_CODE_MARK = '-sub';

export const yahooRules: MallRules = {
  channel: 'yahoo',
  title: NAME,
  tagline: fullWidth(30),
  // caption. The mall strips external links; tags beyond these plain ones bring nothing to a copied text.
  description: { allowedTags: ['br', 'b', 'p', 'ul', 'ol', 'li', 'table', 'tr', 'th', 'td'], limits: fullWidth(5_000) },
  // sp_additional shows beside the caption on phones: the same text twice.
  mobile: null,
  plainText: fullWidth(500),
  modelNumber: [{ unit: 'width', max: 50 }],
  // path: category names joined by ':', at most 8 levels.
  storePath: { maxLevels: 8, name: fullWidth(20), reserved: ':;', fallback: 'すべての商品' },
  // item_code: [A-Za-z0-9-]{1,99}; that it ignores case is our caution, section 11 maps to lower case.
  pageCode: { letters: 'a-z0-9-', lowerCase: true, maxLength: 99, mark: '', foreignMark: SUB_CODE_MARK },
  // Unique in the whole store and different from every item code (section 10 item 5).
  variantCode: { letters: 'a-z0-9-', lowerCase: true, maxLength: 99, mark: SUB_CODE_MARK, foreignMark: '' },
  variations: {
    singleHasCode: false,
    maxVariants: 100,
    // Not an API limit (20 options): section 11 proposes five axes.
    maxSelectors: 5,
    maxValues: 100,
    fullMatrix: true,
    label: fullWidth(200),
    value: fullWidth(200),
    reserved: ' <>;:&=#"\\|,',
  },
  // One main image and twenty details (section 5.3).
  maxImages: 21,
  price: { minYen: 1, maxYen: 99_999_999 },
  taxPercentByCode: TAX_PERCENT_BY_AMAZON_CODE,
  foreignNames: [...AMAZON_NAMES, ...RAKUTEN_NAMES, ...OTHER_MALL_NAMES],
  attributeSources: YAHOO_ATTRIBUTES,
};
