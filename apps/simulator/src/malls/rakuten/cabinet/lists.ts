import type { SimRequest, SimResponse } from '../../../kernel/mall.ts';
import { jstDate, jstPlain } from '../gateway/time.ts';
import type { XmlElement } from '../gateway/xml.ts';
import type { RakutenShop } from '../shop/shop.ts';
import type { Folder } from './cabinet.ts';
import type { CabinetFile } from './file-store.ts';
import { LIST_LIMIT_MAX, RESULT } from './limits.ts';
import { type CabinetFunction, cabinetRefusal, cabinetResult, inKilobytes } from './result.ts';

const USAGE: CabinetFunction = { interfaceId: 'cabinet.usage.get', resultElement: 'cabinetUsageGetResult' };
const FOLDERS: CabinetFunction = { interfaceId: 'cabinet.folders.get', resultElement: 'cabinetFoldersGetResult' };
const FOLDER_FILES: CabinetFunction = { interfaceId: 'cabinet.folder.files.get', resultElement: 'cabinetFolderFilesGetResult' };
const SEARCH: CabinetFunction = { interfaceId: 'cabinet.files.search', resultElement: 'cabinetFilesSearchResult' };
const KB_PER_MB = 1024;

export function getUsage(shop: RakutenShop): SimResponse {
  const { maxSpaceMb, folderMax, fileMax } = shop.settings.cabinet;
  const used = shop.cabinet.files.usedBytes;
  const folders = shop.cabinet.folders().length;
  return cabinetResult(shop, USAGE, [
    ['MaxSpace', maxSpaceMb],
    ['FolderMax', folderMax],
    ['FileMax', fileMax],
    ['UseSpace', inKilobytes(used)],
    ['AvailSpace', inKilobytes(maxSpaceMb * KB_PER_MB * 1024 - used)],
    ['UseFolderCount', folders],
    ['AvailFolderCount', folderMax - folders],
  ]);
}

export function getFolders(shop: RakutenShop, { query }: SimRequest): SimResponse {
  const page = pageOf(query);
  if (!page) return cabinetRefusal(shop, FOLDERS, RESULT.parameter);
  const all = shop.cabinet.listedFolders();
  const shown = all.slice(page.first, page.first + page.limit);
  const files = shop.cabinet.files.listed();
  return cabinetResult(shop, FOLDERS, [
    ['folderAllCount', all.length],
    ['folderCount', shown.length],
    ['folders', shown.map((folder): XmlElement => ['folder', folderView(folder, files)])],
  ]);
}

export function getFolderFiles(shop: RakutenShop, { query }: SimRequest): SimResponse {
  const folderId = query.get('folderId') ?? '';
  const page = pageOf(query);
  if (!page || !/^\d{1,10}$/.test(folderId)) return cabinetRefusal(shop, FOLDER_FILES, RESULT.parameter);
  if (!shop.cabinet.folder(Number(folderId))) return cabinetRefusal(shop, FOLDER_FILES, RESULT.folderMissing);
  const files = shop.cabinet.files.listed().filter((file) => file.folderId === Number(folderId));
  return fileList(shop, FOLDER_FILES, files, page, query);
}

/** By file id, file path or file name, in this order of precedence, within a folder if one is named. */
export function searchFiles(shop: RakutenShop, { query }: SimRequest): SimResponse {
  const page = pageOf(query);
  const [fileId, filePath, fileName, folderId, folderPath] = ['fileId', 'filePath', 'fileName', 'folderId', 'folderPath'].map((name) =>
    query.get(name),
  );
  if (!page || !(fileId || filePath || fileName) || (fileId && !/^\d{1,10}$/.test(fileId)))
    return cabinetRefusal(shop, SEARCH, RESULT.parameter);
  const inFolder = (file: CabinetFile): boolean => {
    if (folderId) return file.folderId === Number(folderId);
    return folderPath ? shop.cabinet.folder(file.folderId)?.path === folderPath : true;
  };
  const fits = (file: CabinetFile): boolean => {
    if (fileId) return file.id === Number(fileId);
    return filePath ? file.path === filePath : file.name.includes(fileName ?? '');
  };
  const files = shop.cabinet.files.listed().filter((file) => inFolder(file) && fits(file));
  return fileList(shop, SEARCH, files, page, query);
}

interface Page {
  readonly first: number;
  readonly limit: number;
}

/** `offset` is a page number from 1 (sheet section 6). */
function pageOf(query: URLSearchParams): Page | null {
  const [offset, limit] = [query.get('offset') ?? '1', query.get('limit') ?? String(LIST_LIMIT_MAX)];
  if (!/^\d{1,6}$/.test(offset) || !/^\d{1,4}$/.test(limit)) return null;
  const size = Number(limit);
  return Number(offset) < 1 || size < 1 || size > LIST_LIMIT_MAX ? null : { first: (Number(offset) - 1) * size, limit: size };
}

function fileList(shop: RakutenShop, of: CabinetFunction, files: readonly CabinetFile[], page: Page, query: URLSearchParams): SimResponse {
  const shown = files.slice(page.first, page.first + page.limit);
  const content: XmlElement[] = [
    ['fileAllCount', files.length],
    ['fileCount', shown.length],
    ['files', shown.map((file): XmlElement => ['file', fileView(shop, file)])],
  ];
  const echoed = [...query].filter(([name]) => /^[a-zA-Z]+$/.test(name));
  return cabinetResult(shop, of, content, echoed);
}

function folderView(folder: Folder, files: readonly CabinetFile[]): XmlElement[] {
  const own = files.filter(({ folderId }) => folderId === folder.id);
  const newest = Math.max(folder.createdAt.getTime(), ...own.map(({ updatedAt }) => updatedAt.getTime()));
  return [
    ...folderHead(folder),
    ['FileCount', own.length],
    ['FileSize', inKilobytes(own.reduce((sum, { bytes }) => sum + bytes, 0))],
    ['TimeStamp', jstPlain(new Date(newest))],
  ];
}

const folderHead = ({ id, name, level, path }: Folder): XmlElement[] => [
  ['FolderId', id],
  ['FolderName', name],
  ['FolderNode', level],
  ['FolderPath', path],
];

function fileView(shop: RakutenShop, file: CabinetFile): XmlElement[] {
  const folder = shop.cabinet.folder(file.folderId);
  return [
    ...(folder ? folderHead(folder) : []),
    ['FileId', file.id],
    ['FileName', file.name],
    ['FileUrl', shop.cabinet.publicUrl(file)],
    ['FilePath', file.path],
    ['FileType', file.path.endsWith('.gif') ? 2 : 1],
    ['FileSize', inKilobytes(file.bytes)],
    ['FileWidth', file.width],
    ['FileHeight', file.height],
    ['FileAccessDate', jstDate(file.createdAt)],
    ['TimeStamp', jstPlain(file.updatedAt)],
  ];
}
