import type { SimRequest, SimResponse } from '../../../kernel/mall.ts';
import type { RakutenShop } from '../shop/shop.ts';
import { RESULT, type ResultCode } from './limits.ts';
import { parseMultipart } from './multipart.ts';
import { cleanName, pathStem } from './names.ts';
import { type Picture, readPicture } from './picture.ts';
import { type CabinetFunction, cabinetRefusal, cabinetResult } from './result.ts';
import { readRequestXml } from './xml-request.ts';

const FUNCTION: CabinetFunction = { interfaceId: 'cabinet.file.insert', resultElement: 'cabinetFileInsertResult' };
const BYTES_PER_MB = 1024 * 1024;

interface Upload {
  readonly name: string;
  readonly folderId: number;
  /** Without extension; null = the mall numbers it. */
  readonly stem: string | null;
  readonly overWrite: boolean;
  readonly content: Buffer;
}

/** cabinet.file.insert (sheet section 6): the answer gives an id, no address. */
export async function insertFile(shop: RakutenShop, request: SimRequest): Promise<SimResponse> {
  const upload = readUpload(request);
  if (typeof upload === 'number') return cabinetRefusal(shop, FUNCTION, upload);
  const picture = await readPicture(upload.content);
  if (typeof picture === 'number') return cabinetRefusal(shop, FUNCTION, picture);
  // From here on nothing waits, so that two uploads cannot pass the same check.
  const path = `${upload.stem ?? `img${String(shop.cabinet.files.nextId).padStart(8, '0')}`}.${picture.extension}`;
  const refusal = placeFor(shop, upload, picture, path);
  if (refusal !== null) return cabinetRefusal(shop, FUNCTION, refusal);
  const { content, contentType, width, height } = picture;
  const file = shop.cabinet.writeFile(
    { folderId: upload.folderId, name: upload.name, path, width, height },
    { bytes: content, type: contentType },
  );
  return cabinetResult(shop, FUNCTION, [['FileId', file.id]]);
}

function readUpload({ headers, body }: SimRequest): Upload | ResultCode {
  const length = headers['content-length'];
  if (length !== undefined && Number(length) !== body.length) return RESULT.parameter;
  const parts = parseMultipart(headers['content-type'], body);
  const xmlPart = parts?.find(({ name }) => name === 'xml');
  // The xml part may carry no file name (sheet section 6).
  if (!parts || !xmlPart || xmlPart.fileName !== null) return RESULT.parameter;
  const fields = readRequestXml(xmlPart.content.toString('utf8').trim(), 'fileInsertRequest', 'file');
  if (!fields) return RESULT.parameter;
  const name = cleanName(fields.get('fileName') ?? '');
  const folderId = (fields.get('folderId') ?? '').trim();
  const overWrite = (fields.get('overWrite') ?? 'false').trim();
  const filePath = (fields.get('filePath') ?? '').trim();
  const stem = filePath === '' ? null : pathStem(filePath);
  if (name === null || !/^\d{1,10}$/.test(folderId) || !/^(true|false)$/.test(overWrite) || (filePath !== '' && stem === null))
    return RESULT.parameter;
  const filePart = parts.find((part) => part.name === 'file');
  if (!filePart || filePart.fileName === null || filePart.content.length === 0) return RESULT.pictureMissing;
  return { name, folderId: Number(folderId), stem, overWrite: overWrite === 'true', content: filePart.content };
}

/** Whether the folder and the shop have room for it; null = yes. */
function placeFor({ cabinet, settings }: RakutenShop, upload: Upload, picture: Picture, path: string): ResultCode | null {
  if (!cabinet.folder(upload.folderId)) return RESULT.folderMissing;
  const before = cabinet.files.at(upload.folderId, path);
  if (before && !upload.overWrite) return RESULT.nameExists;
  if (!before && cabinet.files.countIn(upload.folderId) >= settings.cabinet.fileMax) return RESULT.fileCountFull;
  const space = cabinet.files.usedBytes - (before?.bytes ?? 0) + picture.content.length;
  return space > settings.cabinet.maxSpaceMb * BYTES_PER_MB ? RESULT.spaceFull : null;
}
