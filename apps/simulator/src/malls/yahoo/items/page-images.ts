import type { YahooContext } from '../context.ts';
import { itemImageIdOf, itemImageUrl } from '../images/image.ts';
import { linkableImage } from '../images/link.ts';
import { IMAGES_PER_ITEM } from '../limits.ts';
import { OURS, SEEN } from './codes.ts';
import type { SubCode } from './item.ts';
import { unquoted } from './options.ts';
import type { Problems } from './problems.ts';

const CLEAR = '0';

/**
 * The images of a page after editItem. `0` takes all of them away; omitted, they stay as they are, as the existence of `0`
 * suggests (uncertain: every other omitted field falls back to its default).
 */
export function readPageImages(context: YahooContext, itemCode: string, given: string, problems: Problems): readonly string[] {
  if (given === CLEAR) return [];
  if (given === '') return context.state.items.get(itemCode)?.editing?.images ?? uploadedImages(context, itemCode);
  const urls = given.split(';').filter((url) => url !== '');
  if (urls.length > IMAGES_PER_ITEM) {
    problems.error('item_image_urls', OURS.tooManyImages, `商品画像・商品詳細画像は合わせて最大${IMAGES_PER_ITEM}枚です。`);
  }
  return urls.map((url) => linked(context, url, 'item_image_urls', problems));
}

/** Images which were uploaded under the item's name before the item existed. */
function uploadedImages({ state }: YahooContext, itemCode: string): string[] {
  const slots = Array.from({ length: IMAGES_PER_ITEM }, (_, slot) => {
    const image = state.itemImages.get(itemImageIdOf(state.sellerId, itemCode, slot));
    return image ? itemImageUrl(image.urlName, 'l') : '';
  });
  return slots.slice(0, slots.findLastIndex((url) => url !== '') + 1);
}

/** Reads `{"SUB":{"urls":[…],"main_flag":1}}` into the sub-codes. */
export function applySubCodeImages(context: YahooContext, given: string, subCodes: readonly SubCode[], problems: Problems): SubCode[] {
  if (given === '') return [...subCodes];
  const images = parseObject(unquoted(given));
  if (!images) {
    problems.error('subcode_images', OURS.subcodeImages, '個別商品画像のJSONが不正です。');
    return [...subCodes];
  }
  for (const code of Object.keys(images)) {
    if (!subCodes.some((subCode) => subCode.code === code)) {
      problems.error('subcode_images', OURS.subcodeImages, `個別商品コード「${code}」は存在しません。`);
    }
  }
  return subCodes.map((subCode) => {
    const entry = Object.hasOwn(images, subCode.code) ? images[subCode.code] : undefined;
    if (entry === undefined) return subCode;
    if (!isImageEntry(entry)) {
      problems.error('subcode_images', OURS.subcodeImages, `個別商品コード「${subCode.code}」の画像の指定が不正です。`);
      return subCode;
    }
    const urls = entry.urls.map((url) => linked(context, url, 'subcode_images', problems));
    return { ...subCode, images: urls, mainImage: Number(entry.main_flag ?? 0) === 1 };
  });
}

function linked(context: YahooContext, url: string, target: string, problems: Problems): string {
  const found = linkableImage(context, url);
  if (found === undefined) problems.error(target, SEEN.imageNotLinkable, `画像を紐付けできませんでした（${url}）。`);
  return found ?? '';
}

function parseObject(json: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function isImageEntry(entry: unknown): entry is { urls: string[]; main_flag?: number | string } {
  if (typeof entry !== 'object' || entry === null || !('urls' in entry) || !Array.isArray(entry.urls)) return false;
  const flag = 'main_flag' in entry ? String(entry.main_flag) : '0';
  return entry.urls.every((url) => typeof url === 'string') && (flag === '0' || flag === '1');
}
