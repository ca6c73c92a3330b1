import type { SimResponse } from '../../../kernel/mall.ts';
import type { YahooContext } from '../context.ts';
import { itemError, resultSet } from '../wire/answers.ts';
import type { Form } from '../wire/form.ts';
import { rfc3339 } from '../wire/japan-time.ts';
import { compareText, cut, readSort, readWindow } from '../wire/paging.ts';
import { element, text, type XmlElement } from '../wire/xml.ts';
import { SEEN } from './codes.ts';
import { IMAGE_MODES, type ItemImage, itemImagePath, itemImageUrl, type LibImage, libImagePath, libImageUrl } from './image.ts';
import { imageSize } from './image-kind.ts';

/** Images of items by part of the file name, or of all items of a store category (OFF). */
export function itemImageList(context: YahooContext, form: Form): SimResponse {
  const query = form.get('query') ?? '';
  const categoryKey = form.get('stcat_key') ?? '';
  if (query === '' && categoryKey === '') return itemError(400, SEEN.listCondition, 'stcat_keyかqueryのどちらかは必須です。');
  if (categoryKey !== '' && !context.state.storeCategories.has(categoryKey)) {
    return itemError(400, SEEN.listCategory, '指定されたストアカテゴリページキーが見つかりません。');
  }
  const inCategory = (image: ItemImage) => context.state.items.get(image.itemCode)?.editing?.categoryKeys.includes(categoryKey) === true;
  const words = query.split(/[\s\u3000]+/).filter((word) => word !== '');
  const found = [...context.state.itemImages.values()]
    .filter((image) => categoryKey === '' || inCategory(image))
    .filter(({ fileName }) => words.every((word) => fileName.includes(word)));
  return listed(form, found, (image) => itemImageXml(context, image));
}

/** Additional images by part of the file name, within a directory if asked (OFF). */
export function libImageList(context: YahooContext, form: Form): SimResponse {
  const directory = form.get('directory') ?? '';
  const found = [...context.state.libImages.values()]
    .filter((image) => directory === '' || image.directory === directory)
    .filter(({ fileName }) => fileName.includes(form.get('query') ?? ''));
  return listed(form, found, (image) => libImageXml(context, image));
}

function listed<Image extends ItemImage | LibImage>(form: Form, found: Image[], write: (image: Image) => XmlElement): SimResponse {
  const window = readWindow(form);
  if (window === 'start') return itemError(400, SEEN.listPosition, '取得位置が不正です。');
  if (window === 'results') return itemError(400, SEEN.listResults, '取得件数が不正です。');
  const sort = readSort(form.get('sort'), ['name', 'file_size', 'upload_date'], 'name');
  if (!sort) return itemError(400, SEEN.listSort, 'ソートオプションが不正です。');
  const compare = {
    name: (a: Image, b: Image) => compareText(a.fileName, b.fileName),
    file_size: (a: Image, b: Image) => a.size - b.size,
    upload_date: (a: Image, b: Image) => a.uploadedAt.getTime() - b.uploadedAt.getTime(),
  }[sort.key];
  const { part, attributes } = cut(
    found.sort((a, b) => sort.direction * compare(a, b)),
    window,
  );
  return resultSet(part.map(write), attributes);
}

function itemImageXml({ imageStore }: YahooContext, image: ItemImage): XmlElement {
  const urls = IMAGE_MODES.map((mode) => text(`Mode${mode.toUpperCase()}`, itemImageUrl(image.urlName, mode)));
  const bytes = imageStore.get(itemImagePath(image.urlName, 'l'))?.bytes;
  return element('Result', [text('Id', image.id), text('Name', image.fileName), element('Url', urls), ...measures(image, bytes)]);
}

function libImageXml({ imageStore, state }: YahooContext, image: LibImage): XmlElement {
  const url = libImageUrl(state.sellerId, image.fileName);
  const bytes = imageStore.get(libImagePath(state.sellerId, image.fileName))?.bytes;
  const users = [...state.items.values()].filter(({ editing }) => editing?.images.includes(url));
  const linked = element(
    'LinkedItems',
    users.map(({ itemCode }) => text('ItemCode', itemCode)),
  );
  return element('Result', [text('Name', image.fileName), text('Url', url), ...measures(image, bytes), linked]);
}

/** Images are public at once since 2022, so upload and publish are the same moment. */
function measures(image: ItemImage | LibImage, bytes: Buffer | undefined): XmlElement[] {
  return [
    text('Size', bytes ? imageSize(bytes) : ''),
    text('FileSize', image.size),
    text('UploadDate', rfc3339(image.uploadedAt)),
    text('PublishDate', rfc3339(image.uploadedAt)),
    text('EditingFlag', '0'),
  ];
}
