import { AMAZON_NAMES } from '../amazon/names.ts';
import { TAX_PERCENT_BY_AMAZON_CODE } from '../amazon/tax.ts';
import type { MallRules } from '../rules.ts';
import { OTHER_MALL_NAMES } from '../words/other-malls.ts';
import { YAHOO_NAMES } from '../yahoo/names.ts';
import { RAKUTEN_ATTRIBUTES } from './attributes.ts';

// All limits: Rakuten fact sheet, section 3 (ItemAPI 2.0, tag S1), read 2026-11-23, unless a line says otherwise.
const bytes = (max: number) => [{ unit: 'bytes_cp932' as const, max }];

// Which character set the mall counts in is not certain ("?" in the sheet); two bytes per full-width letter is what its
// own figure of about 127 full-width letters means.
const TITLE = bytes(255);
const TAGLINE = bytes(174);
const DESCRIPTION = bytes(10_240);
// The mall's white list was not seen ("?", section 10 item 7): these few are what the sheet proposes as safe.
const TAGS = ['br', 'b', 'table', 'tr', 'td'];

export const rakutenRules: MallRules = {
  channel: 'rakuten',
  title: TITLE,
  tagline: TAGLINE,
  description: { allowedTags: TAGS, limits: DESCRIPTION },
  // The phone text has the narrowest set of tags.
  mobile: { allowedTags: ['br'], limits: DESCRIPTION },
  plainText: null,
  modelNumber: null,
  storePath: null,
  // manageNumber: a–z 0–9 - _, at most 32, stored in lower case.
  pageCode: { letters: 'a-z0-9_-', lowerCase: true, maxLength: 32, mark: '', foreignMark: '' },
  // variantId: case-sensitive, unique within the item only.
  variantCode: { letters: 'A-Za-z0-9_-', lowerCase: false, maxLength: 32, mark: '', foreignMark: '' },
  variations: {
    singleHasCode: true,
    maxVariants: 400,
    maxSelectors: 6,
    maxValues: 40,
    fullMatrix: false,
    label: bytes(32),
    value: bytes(32),
    // Colons and angle brackets are refused in options (IE0278 and customizationOptions); taken over for selectors.
    reserved: ':<>',
  },
  maxImages: 20,
  price: { minYen: 1, maxYen: 999_999_999 },
  taxPercentByCode: TAX_PERCENT_BY_AMAZON_CODE,
  foreignNames: [...AMAZON_NAMES, ...YAHOO_NAMES, ...OTHER_MALL_NAMES],
  attributeSources: RAKUTEN_ATTRIBUTES,
};
