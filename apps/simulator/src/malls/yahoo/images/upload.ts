import type { SimRequest, SimResponse } from '../../../kernel/mall.ts';
import type { YahooContext } from '../context.ts';
import { IMAGE_MAX_BYTES, IMAGE_PACK_MAX_BYTES } from '../limits.ts';
import { itemError, resultOk, resultSet, statusOk } from '../wire/answers.ts';
import type { Form } from '../wire/form.ts';
import { type Part, readMultipart } from '../wire/multipart.ts';
import { element, text } from '../wire/xml.ts';
import { readZip } from '../wire/zip.ts';
import { OURS, SEEN } from './codes.ts';
import { IMAGE_MODES, itemImageUrl, libImagePath } from './image.ts';
import { imageContentType } from './image-kind.ts';
import { readImageName, storeItemImage } from './store-item-image.ts';
import { countUploads, imageRefusal } from './take-in.ts';

const LIB_FILE_NAME = /^[A-Za-z0-9._-]{1,255}$/;
const DEFAULT_DIRECTORY = 'パーツ';

/** One image for one item (sheet section 5.3). The item need not exist yet. */
export function uploadItemImage(context: YahooContext, _: Form, request: SimRequest): SimResponse {
  const file = filePart(request);
  if (!file) return fileMissing();
  if (!readImageName(file.filename))
    return itemError(400, OURS.fileName, 'ファイル名は「商品コード.拡張子」または「商品コード_(1-20).拡張子」です。');
  const refusal = imageRefusal(file.bytes) ?? countUploads(context, 1);
  if (refusal) return refusal;
  const image = storeItemImage(context, file.filename, file.bytes);
  if (!image) return fileMissing();
  const urls = IMAGE_MODES.map((mode) => text(`Mode${mode.toUpperCase()}`, itemImageUrl(image.urlName, mode)));
  return resultSet([text('Status', 'OK'), element('Result', [text('Id', image.id), text('Name', image.fileName), element('Url', urls)])]);
}

/** A zip of item images; answers only OK or NG. Files that fit no rule are left out without a word (details: V2 history, not played). */
export function uploadItemImagePack(context: YahooContext, _: Form, request: SimRequest): SimResponse {
  const file = filePart(request);
  if (!file) return fileMissing();
  const entries = file.bytes.length > IMAGE_PACK_MAX_BYTES ? undefined : readZip(file.bytes, IMAGE_MAX_BYTES + 1);
  const images = entries?.filter(({ name, bytes }) => readImageName(baseName(name)) && imageRefusal(bytes) === null) ?? [];
  if (images.length === 0) return resultSet([element('Result', [text('Status', 'NG')])]);
  const refusal = countUploads(context, images.length);
  if (refusal) return refusal;
  for (const { name, bytes } of images) storeItemImage(context, baseName(name), bytes);
  return resultOk();
}

/** An additional image. The answer carries no URL (OFF): it is `https://shopping.c.yimg.jp/lib/{seller}/{file}` by rule. */
export function uploadLibImage(context: YahooContext, form: Form, request: SimRequest): SimResponse {
  const file = filePart(request);
  if (!file) return fileMissing();
  if (!LIB_FILE_NAME.test(file.filename)) {
    return itemError(400, OURS.fileName, '半角英数字、ハイフン（ - ）、アンダーバー（ _ ）、ピリオド（ . ）のみ使用できます。');
  }
  const refusal = imageRefusal(file.bytes) ?? countUploads(context, 1);
  if (refusal) return refusal;
  const directory = fieldPart(request, 'directory') ?? form.get('directory') ?? DEFAULT_DIRECTORY;
  context.state.libImages.set(file.filename, {
    fileName: file.filename,
    directory,
    size: file.bytes.length,
    uploadedAt: context.clock.now(),
  });
  const contentType = imageContentType(file.bytes) ?? 'application/octet-stream';
  context.imageStore.put(libImagePath(context.state.sellerId, file.filename), file.bytes, contentType);
  return statusOk();
}

const parts = ({ headers, body }: SimRequest) => readMultipart(headers['content-type'] ?? '', body);

function filePart(request: SimRequest): (Part & { filename: string }) | undefined {
  const found = parts(request).find(({ name }) => name === 'file');
  return found?.filename === undefined || found.bytes.length === 0 ? undefined : { ...found, filename: found.filename };
}

const fieldPart = (request: SimRequest, field: string) =>
  parts(request)
    .find(({ name }) => name === field)
    ?.bytes.toString('utf8');

const baseName = (path: string) => path.slice(path.lastIndexOf('/') + 1);
const fileMissing = () => itemError(400, SEEN.fileMissing, 'fileは必須です。');
