import { always, type YahooCall } from '../call.ts';
import { deleteStCategory, editStCategory } from './edit.ts';
import { stCategoryList } from './list.ts';

export const STORE_CATEGORY_CALLS: readonly YahooCall[] = [
  { name: 'stCategoryList', method: 'GET', handle: stCategoryList },
  { name: 'editStCategory', method: 'POST', locked: always, handle: editStCategory },
  { name: 'deleteStCategory', method: 'POST', locked: always, handle: deleteStCategory },
];
