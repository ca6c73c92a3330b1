import type { YahooContext } from '../context.ts';
import { IMAGE_LINKABLE_AFTER_MS } from '../limits.ts';
import { itemImageId, itemImageUrl, itemImageUrlName, libImageFileName, libImageUrl } from './image.ts';

/**
 * The URL under which an item may show the image: it must be this store's item or additional image and must have been uploaded
 * long enough ago (it-14091, sheet sections 5.3 and 13.6). Undefined when it cannot be linked.
 */
export function linkableImage(context: YahooContext, url: string): string | undefined {
  const { state } = context;
  const libName = libImageFileName(url, state.sellerId);
  const lib = libName === undefined ? undefined : state.libImages.get(libName);
  if (lib) return isSettled(context, lib.uploadedAt) ? libImageUrl(state.sellerId, lib.fileName) : undefined;
  const urlName = itemImageUrlName(url);
  const item = urlName === undefined ? undefined : state.itemImages.get(itemImageId(urlName));
  return item?.urlName === urlName && item && isSettled(context, item.uploadedAt) ? itemImageUrl(item.urlName, 'l') : undefined;
}

const isSettled = ({ clock }: YahooContext, uploadedAt: Date) => clock.now().getTime() - uploadedAt.getTime() >= IMAGE_LINKABLE_AFTER_MS;
