import type { Endpoint } from '../../../kernel/mall.ts';
import { defineEndpoint } from '../gateway/endpoint.ts';
import type { RakutenShop } from '../shop/shop.ts';
import { deleteFile, insertFolder } from './change.ts';
import { insertFile } from './insert-file.ts';
import { getFolderFiles, getFolders, getUsage, searchFiles } from './lists.ts';

/** R-CabinetAPI: the shop's pictures, XML (sheet section 6). */
export function cabinetEndpoints(shop: RakutenShop): Endpoint[] {
  const define = (name: string, method: 'GET' | 'POST', path: string, handle: Endpoint['handle']) =>
    defineEndpoint(shop, { name: `cabinet.${name}`, method, path: `/es/1.0/cabinet${path}`, apiFunction: 'cabinet', handle });
  return [
    define('usage.get', 'GET', '/usage/get', () => getUsage(shop)),
    define('folders.get', 'GET', '/folders/get', (request) => getFolders(shop, request)),
    define('folder.files.get', 'GET', '/folder/files/get', (request) => getFolderFiles(shop, request)),
    define('files.search', 'GET', '/files/search', (request) => searchFiles(shop, request)),
    define('file.insert', 'POST', '/file/insert', (request) => insertFile(shop, request)),
    define('file.delete', 'POST', '/file/delete', (request) => deleteFile(shop, request)),
    define('folder.insert', 'POST', '/folder/insert', (request) => insertFolder(shop, request)),
  ];
}
