import type { Endpoint } from '../../../kernel/mall.ts';
import { endpointsOf } from '../gateway/endpoint.ts';
import type { RakutenShop } from '../shop/shop.ts';
import { deleteFile, insertFolder } from './change.ts';
import { insertFile } from './insert-file.ts';
import { getFolderFiles, getFolders, getUsage, searchFiles } from './lists.ts';

const ROOT = '/es/1.0/cabinet';

/** R-CabinetAPI: the shop's pictures, XML (sheet section 6). */
export function cabinetEndpoints(shop: RakutenShop): Endpoint[] {
  const define = endpointsOf(shop, { prefix: 'cabinet', apiFunction: 'cabinet' });
  return [
    define('usage.get', 'GET', `${ROOT}/usage/get`, getUsage),
    define('folders.get', 'GET', `${ROOT}/folders/get`, getFolders),
    define('folder.files.get', 'GET', `${ROOT}/folder/files/get`, getFolderFiles),
    define('files.search', 'GET', `${ROOT}/files/search`, searchFiles),
    define('file.insert', 'POST', `${ROOT}/file/insert`, insertFile),
    define('file.delete', 'POST', `${ROOT}/file/delete`, deleteFile),
    define('folder.insert', 'POST', `${ROOT}/folder/insert`, insertFolder),
  ];
}
