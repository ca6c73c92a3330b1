import type { YahooContext } from '../context.ts';
import type { ItemPage } from '../items/item.ts';
import { digits14 } from '../wire/japan-time.ts';
import { IMAGE_MODES, type ItemImage, itemImageIdOf, itemImagePath, itemImageUrl } from './image.ts';
import { imageContentType } from './image-kind.ts';

const FILE_NAME = /^([A-Za-z0-9-]{1,99})(?:_([1-9]|1\d|20))?\.(?:jpg|jpeg|gif|png)$/i;

/** The name binds the image: `code.ext` is the main one, `code_1.ext` … `code_20.ext` are details (sheet section 5.3). */
export function readImageName(fileName: string): { itemCode: string; slot: number } | undefined {
  const parts = FILE_NAME.exec(fileName);
  return parts?.[1] === undefined ? undefined : { itemCode: parts[1], slot: Number(parts[2] ?? 0) };
}

/** Keeps the image under every size's URL and shows it on its item at once, on both copies (public at once since 2022, OFF). */
export function storeItemImage(context: YahooContext, fileName: string, bytes: Buffer): ItemImage | undefined {
  const name = readImageName(fileName);
  if (!name) return undefined;
  const { state, clock, imageStore } = context;
  const id = itemImageIdOf(state.sellerId, name.itemCode, name.slot);
  removeItemImage(context, id);
  const uploadedAt = clock.now();
  const urlName = `${id}_${name.slot === 0 ? 'i' : 'd'}_${digits14(uploadedAt)}`;
  const image: ItemImage = { id, ...name, fileName, urlName, size: bytes.length, uploadedAt };
  state.itemImages.set(id, image);
  for (const mode of IMAGE_MODES)
    imageStore.put(itemImagePath(urlName, mode), bytes, imageContentType(bytes) ?? 'application/octet-stream');
  showOnItem(context, name.itemCode, name.slot, itemImageUrl(urlName, 'l'));
  return image;
}

/** False when there is no such image. */
export function removeItemImage(context: YahooContext, id: string): boolean {
  const image = context.state.itemImages.get(id);
  if (!image) return false;
  context.state.itemImages.delete(id);
  for (const mode of IMAGE_MODES) context.imageStore.delete(itemImagePath(image.urlName, mode));
  const record = context.state.items.get(image.itemCode);
  const shown = record?.editing?.images[image.slot] ?? record?.front?.images[image.slot];
  if (shown === itemImageUrl(image.urlName, 'l')) showOnItem(context, image.itemCode, image.slot, '');
  return true;
}

function showOnItem({ state }: YahooContext, itemCode: string, slot: number, url: string): void {
  const record = state.items.get(itemCode);
  if (!record) return;
  const same = record.front === record.editing;
  record.editing = withImage(record.editing, slot, url);
  record.front = same ? record.editing : withImage(record.front, slot, url);
}

function withImage(page: ItemPage | null, slot: number, url: string): ItemPage | null {
  if (!page) return page;
  const images = Array.from({ length: Math.max(page.images.length, slot + 1) }, (_, index) => page.images[index] ?? '');
  images[slot] = url;
  while (images.at(-1) === '') images.pop();
  return { ...page, images };
}
