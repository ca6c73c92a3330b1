import type { DraftVariant, ListingDraft } from '@narabe/core/listing';

const variant: DraftVariant = {
  code: 'narabe-mug-wh',
  sku: 'MUG WH',
  options: { color: '白' },
  priceYen: 1_980,
  barcode: { value: '4901234567894' },
  attributes: [],
  imageRef: null,
};

/** A page with two colours, without pictures; a mall's fixture adds what that mall asks for. */
export const mugDraft: ListingDraft = {
  code: 'narabe-mug',
  title: '陶器マグカップ 350ml',
  tagline: null,
  descriptionHtml: '電子レンジ対応<br>容量350ml',
  mobileHtml: '電子レンジ対応',
  plainText: '電子レンジ対応',
  categoryId: '',
  storePath: [],
  imageRefs: [],
  taxPercent: 10,
  modelNumber: null,
  selectors: [{ key: 'color', label: 'カラー', values: ['白', '紺'] }],
  variants: [
    variant,
    { ...variant, code: 'narabe-mug-nv', sku: 'MUG NV', options: { color: '紺' }, priceYen: 2_180, barcode: { exemption: 'no_barcode' } },
  ],
  onSale: true,
};

/** Another title, and the first variant 20 yen dearer. */
export function changeTitleAndPrice(draft: ListingDraft): ListingDraft {
  const [first, ...rest] = draft.variants;
  return { ...draft, title: `${draft.title} 改`, variants: first ? [{ ...first, priceYen: first.priceYen + 20 }, ...rest] : rest };
}
