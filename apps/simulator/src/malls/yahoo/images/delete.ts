import type { SimResponse } from '../../../kernel/mall.ts';
import type { YahooContext } from '../context.ts';
import { IMAGE_DELETE_MAX } from '../limits.ts';
import { itemError, resultSet } from '../wire/answers.ts';
import type { Form } from '../wire/form.ts';
import { element, text } from '../wire/xml.ts';
import { OURS, SEEN } from './codes.ts';
import { itemImageId, libImagePath } from './image.ts';
import { removeItemImage } from './store-item-image.ts';

/** Up to 100 image ids; a bad one does not stop the others. Ids with the URL's time mark are understood as well (sheet section 5.3). */
export function deleteItemImage(context: YahooContext, form: Form): SimResponse {
  const ids = readList(form.get('image_id'));
  if (ids.length > IMAGE_DELETE_MAX || ids.length === 0)
    return itemError(400, OURS.tooManyIds, `画像IDは1個から${IMAGE_DELETE_MAX}個までです。`);
  return report('Id', ids, (id) => {
    if (!id.startsWith(`${context.state.sellerId}_`)) return SEEN.batchId;
    return removeItemImage(context, itemImageId(id)) ? null : SEEN.deleteFailed;
  });
}

/** Up to 100 file names. Items keep the dead link, as nothing says that the mall takes it away (uncertain). */
export function deleteLibImage(context: YahooContext, form: Form): SimResponse {
  const names = readList(form.get('file_name'));
  if (names.length > IMAGE_DELETE_MAX || names.length === 0)
    return itemError(400, OURS.tooManyIds, `ファイル名は1個から${IMAGE_DELETE_MAX}個までです。`);
  return report('Name', names, (name) => {
    if (!context.state.libImages.delete(name)) return SEEN.libDeleteFailed;
    context.imageStore.delete(libImagePath(context.state.sellerId, name));
    return null;
  });
}

function report(tag: string, keys: readonly string[], remove: (key: string) => string | null): SimResponse {
  const outcomes = keys.map((key) => ({ key, code: remove(key) }));
  const ok = outcomes.filter(({ code }) => code === null).length;
  const results = outcomes.map(({ key, code }) =>
    element('Result', [
      text('Status', code === null ? 'OK' : 'NG'),
      text(tag, key),
      ...(code === null ? [] : [text('ErrorCode', code), text('ErrorMessage', '削除に失敗しました。')]),
    ]),
  );
  return resultSet(results, { totalResultsAvailable: keys.length, okResultsCount: ok, ngResultsCount: keys.length - ok });
}

const readList = (given: string | undefined) => (given ?? '').split(',').filter((part) => part !== '');
