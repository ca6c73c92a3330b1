import type { SimRequest, SimResponse } from '../../../kernel/mall.ts';
import type { RakutenShop } from '../shop/shop.ts';
import { FOLDER_LEVELS, FOLDER_NAME_BYTES, RESULT, ROOT_FOLDER_ID } from './limits.ts';
import { cleanName, isDirectoryName } from './names.ts';
import { type CabinetFunction, cabinetRefusal, cabinetResult } from './result.ts';
import { readRequestXml } from './xml-request.ts';

const DELETE: CabinetFunction = { interfaceId: 'cabinet.file.delete', resultElement: 'cabinetFileDeleteResult' };
const INSERT: CabinetFunction = { interfaceId: 'cabinet.folder.insert', resultElement: 'cabinetFolderInsertResult' };

/** Moves a picture to the bin, which this mall does not keep. */
export function deleteFile(shop: RakutenShop, request: SimRequest): SimResponse {
  const id = readRequestXml(request.body.toString('utf8').trim(), 'fileDeleteRequest', 'file')?.get('fileId')?.trim() ?? '';
  if (!/^\d{1,10}$/.test(id)) return cabinetRefusal(shop, DELETE, RESULT.parameter);
  return shop.cabinet.deleteFile(Number(id)) ? cabinetResult(shop, DELETE, []) : cabinetRefusal(shop, DELETE, RESULT.pictureMissing);
}

/** Makes a folder, at most three levels deep; the root cannot be its parent by id (sheet section 6). */
export function insertFolder(shop: RakutenShop, request: SimRequest): SimResponse {
  const refuse = (code: (typeof RESULT)[keyof typeof RESULT]) => cabinetRefusal(shop, INSERT, code);
  const fields = readRequestXml(request.body.toString('utf8').trim(), 'folderInsertRequest', 'folder');
  const name = cleanName(fields?.get('folderName') ?? '', FOLDER_NAME_BYTES);
  const directory = fields?.get('directoryName')?.trim() || null;
  const upper = fields?.get('upperFolderId')?.trim() || null;
  if (!fields || name === null || (directory !== null && !isDirectoryName(directory))) return refuse(RESULT.parameter);
  if (upper !== null && (!/^\d{1,10}$/.test(upper) || Number(upper) === ROOT_FOLDER_ID)) return refuse(RESULT.parameter);
  const { cabinet, settings } = shop;
  const parent = upper === null ? null : cabinet.folder(Number(upper));
  if (parent === undefined) return refuse(RESULT.folderMissing);
  if (parent && parent.level >= FOLDER_LEVELS) return refuse(RESULT.tooDeep);
  if (cabinet.folders().length >= settings.cabinet.folderMax) return refuse(RESULT.folderCountFull);
  const path = parent ? `${parent.path}/${directory}` : directory;
  if (directory !== null && cabinet.folders().some((folder) => folder.path === path)) return refuse(RESULT.folderExists);
  return cabinetResult(shop, INSERT, [['FolderId', cabinet.addFolder(name, directory, parent).id]]);
}
