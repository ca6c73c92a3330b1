/** A picture bound to an item by its file name. */
export interface ItemImage {
  /** `seller_code` or `seller_code_n`, without the time (sheet section 12.3). */
  readonly id: string;
  readonly itemCode: string;
  /** 0 = main, 1–20 = details. */
  readonly slot: number;
  readonly fileName: string;
  /** Last part of its URLs: `seller_code_i_20261123101500`, `seller_code_1_d_…`. */
  readonly urlName: string;
  readonly size: number;
  readonly uploadedAt: Date;
}

/** An additional image (追加画像): linkable to any item and allowed inside HTML. */
export interface LibImage {
  readonly fileName: string;
  readonly directory: string;
  readonly size: number;
  readonly uploadedAt: Date;
}

const ITEM_HOST = 'https://item-shopping.c.yimg.jp';
const LIB_HOST = 'https://shopping.c.yimg.jp';

/** Sizes of an item image, one URL each (sheet section 5.3, OFF). */
export const IMAGE_MODES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'] as const;
export type ImageMode = (typeof IMAGE_MODES)[number];

export const itemImageUrl = (urlName: string, mode: ImageMode): string => `${ITEM_HOST}/i/${mode}/${urlName}`;
export const libImageUrl = (sellerId: string, fileName: string): string => `${LIB_HOST}/lib/${sellerId}/${fileName}`;

/** Where the bytes are kept: the path of the public URL below `yahoo/`. */
export const itemImagePath = (urlName: string, mode: ImageMode): string => `yahoo/i/${mode}/${urlName}`;
export const libImagePath = (sellerId: string, fileName: string): string => `yahoo/lib/${sellerId}/${fileName}`;

/** Reads `…/i/<mode>/<urlName>` of the item host. */
export function itemImageUrlName(url: string): string | undefined {
  return /^https?:\/\/item-shopping\.c\.yimg\.jp\/i\/[a-l]\/([A-Za-z0-9_-]+)$/.exec(url)?.[1];
}

export const itemImageIdOf = (sellerId: string, itemCode: string, slot: number): string =>
  `${sellerId}_${itemCode}${slot === 0 ? '' : `_${slot}`}`;

/** The id in a URL name, which has a mark for main or detail and the time behind it. */
export const itemImageId = (urlName: string): string => urlName.replace(/_[id]_\d{14}$/, '');

/** Reads the file name of this seller's additional image. */
export function libImageFileName(url: string, sellerId: string): string | undefined {
  const match = /^https?:\/\/shopping\.c\.yimg\.jp\/lib\/([a-z0-9_-]+)\/([A-Za-z0-9._-]+)$/.exec(url);
  return match?.[1] === sellerId ? match[2] : undefined;
}
