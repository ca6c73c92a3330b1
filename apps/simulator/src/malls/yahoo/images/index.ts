import { always, type YahooCall } from '../call.ts';
import { deleteItemImage, deleteLibImage } from './delete.ts';
import { itemImageList, libImageList } from './lists.ts';
import { uploadItemImage, uploadItemImagePack, uploadLibImage } from './upload.ts';

export const IMAGE_CALLS: readonly YahooCall[] = [
  { name: 'uploadItemImage', method: 'POST', upload: true, handle: uploadItemImage },
  { name: 'uploadItemImagePack', method: 'POST', upload: true, handle: uploadItemImagePack },
  { name: 'uploadLibImage', method: 'POST', upload: true, handle: uploadLibImage },
  { name: 'itemImageList', method: 'GET', handle: itemImageList },
  { name: 'libImageList', method: 'GET', handle: libImageList },
  { name: 'deleteItemImage', method: 'POST', locked: always, handle: deleteItemImage },
  { name: 'deleteLibImage', method: 'POST', locked: always, handle: deleteLibImage },
];
