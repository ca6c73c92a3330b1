import type { ChannelPage } from '@narabe/core/channel';
import type { ListingDraft } from '@narabe/core/listing';
import { carriedFields, carriedSpecs } from './yahoo.carry-over.ts';
import { legalCode, optionsOf, refusal, subCodeParamsOf, subCodesOf } from './yahoo.option-grammar.ts';
import { listText, record, textOf } from './yahoo.raw.ts';
import type { YahooItem } from './yahoo.schema.ts';

/** Store categories: eight levels deep (it-01001), names joined by `:` (sheet section 5.1 [OFF], 2026-11-23). */
const PATH_LEVELS = 8;

/** Detail images next to the main one (sheet section 5.3 [OFF], 2026-11-23). */
const DETAIL_IMAGES = 20;

/** In `item_image_urls`: no image (sheet section 5.1 [OFF]). */
const NO_IMAGE = '0';

/**
 * The part of a page that we manage. The mall keeps neither our selector keys nor barcodes of sub-codes: options are keyed
 * by the option's name, and a page with sub-codes shows no barcode. A page without sub-codes is one variant of its own code.
 */
export function pageOf(item: YahooItem): ChannelPage {
  const subCodes = item.SubCodes?.SubCode ?? [];
  const variants = subCodes.map((entry) => ({
    code: entry['@code'],
    priceYen: Number(entry.Price || item.Price),
    options: Object.fromEntries((entry.Option ?? []).map((option) => [option['@name'], option['@value']])),
  }));
  const single = { code: item.ItemCode, priceYen: Number(item.Price), barcode: item.Jan || null, options: {} };
  return {
    code: item.ItemCode,
    raw: item,
    view: {
      code: item.ItemCode,
      title: item.Name,
      categoryId: item.ProductCategory,
      imageRefs: imagesOf(item),
      onSale: item.Display !== '0',
      published: item.EditingFlag !== '1',
      variants: variants.length > 0 ? variants : [single],
    },
  };
}

function imagesOf(item: YahooItem): string[] {
  const details = Array.from({ length: DETAIL_IMAGES }, (_, index) => textOf(item[`LibImage${index + 1}`]));
  // The document's sample writes the main image twice, the old URL first.
  return [listText(item.Image).at(-1) ?? '', ...details].filter((url) => url !== '');
}

/** All form fields of `editItem` but `seller_id`: the draft over everything that the page had. */
export function itemForm(draft: ListingDraft, current: YahooItem | null): Record<string, string> {
  const carried = current ? carriedFields(current) : {};
  const specs = current && current.ProductCategory === draft.categoryId ? carriedSpecs(current) : {};
  return {
    ...carried,
    ...specs,
    item_code: legalCode(draft.code),
    path: pathOf(draft, current),
    name: draft.title,
    product_category: draft.categoryId,
    price: String(Math.max(...draft.variants.map(({ priceYen }) => priceYen))),
    caption: draft.descriptionHtml,
    explanation: draft.plainText,
    display: draft.onSale ? '1' : '0',
    item_image_urls: draft.imageRefs.join(';') || NO_IMAGE,
    // It stands beside the caption on phones; a draft without it leaves the shop's own text alone.
    ...(draft.mobileHtml === '' ? {} : { sp_additional: draft.mobileHtml }),
    ...(draft.tagline === null ? {} : { headline: draft.tagline }),
    ...(draft.modelNumber === null ? {} : { product_code: draft.modelNumber }),
    ...(draft.taxPercent === null ? {} : { taxrate_type: draft.taxPercent === 8 ? '0.08' : '0.1' }),
    ...(draft.selectors.length > 0 ? manyVariants(draft, current) : oneVariant(draft, current)),
  };
}

function manyVariants(draft: ListingDraft, current: YahooItem | null): Record<string, string> {
  return {
    options: optionsOf(draft, current),
    subcodes: subCodesOf(draft),
    subcode_param: subCodeParamsOf(draft, current),
    subcode_images: JSON.stringify(subCodeImages(draft, current)),
  };
}

/** A sub-code has no JAN of its own in the sheet, so `jan` is ours only where the page is one variant. */
function oneVariant(draft: ListingDraft, current: YahooItem | null): Record<string, string> {
  const barcode = draft.variants[0]?.barcode;
  const options = optionsOf(draft, current);
  return { jan: barcode && 'value' in barcode ? barcode.value : '', ...(options === '' ? {} : { options }) };
}

function subCodeImages(draft: ListingDraft, current: YahooItem | null): Record<string, { urls: string[]; main_flag: number }> {
  const known = new Map((current?.SubCodes?.SubCode ?? []).map((entry) => [entry['@code'], entry]));
  return Object.fromEntries(
    draft.variants.flatMap(({ code, imageRef }) => {
      if (imageRef === null) return [];
      return [[code, { urls: [imageRef], main_flag: mainFlagOf(known.get(code)?.SubCodeImage) }]];
    }),
  );
}

/** A sub-code with several images repeats the element, each with the same flag. */
function mainFlagOf(image: unknown): number {
  const first: unknown = Array.isArray(image) ? image[0] : image;
  return textOf(record(first)['@main_flag']) === '1' ? 1 : 0;
}

/** The first path is the page's home, the others are links that the shop made; without a path of ours all stay as they are. */
function pathOf(draft: ListingDraft, current: YahooItem | null): string {
  const paths = (current?.PathList?.Path ?? []).map((path) => ({
    text: textOf(path),
    home: textOf(record(path)['@origFlag']) === '1',
  }));
  const home = draft.storePath.length > 0 ? ownPath(draft.storePath) : (paths.find((path) => path.home)?.text ?? '');
  if (home === '') throw refusal('store_path_missing', 'a page needs a store category', 'path');
  const links = paths.filter((path) => !path.home && path.text !== home).map(({ text }) => text);
  return [home, ...links].join('\r\n');
}

function ownPath(names: readonly string[]): string {
  const illegal = names.length > PATH_LEVELS || names.some((name) => name.trim() === '' || /[:\r\n]/.test(name));
  if (illegal) throw refusal('illegal_store_path', `a store category cannot be written: ${JSON.stringify(names)}`, 'path');
  return names.join(':');
}
