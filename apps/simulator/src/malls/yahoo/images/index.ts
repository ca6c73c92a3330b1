import { always, type YahooCall } from '../call.ts';
import { queryForm } from '../wire/form.ts';
import { deleteItemImage, deleteLibImage } from './delete.ts';
import { itemImageList, libImageList } from './lists.ts';
import { uploadItemImage, uploadItemImagePack, uploadLibImage } from './upload.ts';

export const IMAGE_CALLS: readonly YahooCall[] = [
  { name: 'uploadItemImage', method: 'POST', parameters: queryForm, handle: uploadItemImage },
  { name: 'uploadItemImagePack', method: 'POST', parameters: queryForm, handle: uploadItemImagePack },
  { name: 'uploadLibImage', method: 'POST', parameters: queryForm, handle: uploadLibImage },
  { name: 'itemImageList', method: 'GET', handle: itemImageList },
  { name: 'libImageList', method: 'GET', handle: libImageList },
  { name: 'deleteItemImage', method: 'POST', locked: always, handle: deleteItemImage },
  { name: 'deleteLibImage', method: 'POST', locked: always, handle: deleteLibImage },
];
