import { always, type YahooCall } from '../call.ts';
import { editItem } from './edit-item.ts';
import { getItem } from './get-item.ts';
import { deleteItem, moveItems, submitItem } from './item-commands.ts';
import { myItemList } from './my-item-list.ts';
import { updateItems } from './update-items.ts';

export const ITEM_CALLS: readonly YahooCall[] = [
  { name: 'editItem', method: 'POST', locked: always, handle: editItem },
  { name: 'updateItems', method: 'POST', locked: always, handle: updateItems },
  { name: 'getItem', method: 'GET', handle: getItem },
  { name: 'myItemList', method: 'GET', handle: myItemList },
  { name: 'deleteItem', method: 'POST', locked: always, handle: deleteItem },
  { name: 'submitItem', method: 'POST', locked: always, handle: submitItem },
  { name: 'moveItems', method: 'POST', locked: always, handle: moveItems },
];
