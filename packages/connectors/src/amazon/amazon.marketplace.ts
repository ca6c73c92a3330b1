/** Amazon.co.jp (sheet section 2, tag D). */
export const JAPAN = 'A1VC38T7YXB528';

/** The block of a per-marketplace list that concerns Japan. */
export function inJapan<Block extends { readonly marketplaceId?: string | undefined }>(
  blocks: readonly Block[] | undefined,
): Block | undefined {
  return blocks?.find((block) => block.marketplaceId === undefined || block.marketplaceId === JAPAN);
}
