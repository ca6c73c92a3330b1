import type { SimResponse } from '../../../kernel/mall.ts';
import type { YahooContext } from '../context.ts';
import { itemError, resultSet } from '../wire/answers.ts';
import type { Form } from '../wire/form.ts';
import { rfc3339 } from '../wire/japan-time.ts';
import { cut, readSort, readWindow } from '../wire/paging.ts';
import { cdata, element, text } from '../wire/xml.ts';
import { pendingChanges } from './pending.ts';
import { PAGE, type PageChange } from './publisher-state.ts';

/** `publish_id=0` means what waits for the next publish. */
const PENDING_ID = 0;
/** Edits and publishes by API name nobody (OFF). */
const NOBODY = '-';
/** Codes which no source shows: ours. */
const OURS = { unknownId: 'pm-06901', window: 'pm-06902', sort: 'pm-06903' } as const;

interface Entry {
  readonly id: number;
  readonly at: Date | undefined;
  readonly changes: readonly PageChange[];
}

/** Past publishes, newest first; with `publish_id` only that one (0 = pending). */
export function publishHistorySummary({ state }: YahooContext, form: Form): SimResponse {
  const given = form.get('publish_id') ?? '';
  const entries: Entry[] = given === String(PENDING_ID) ? [pendingEntry(state)] : state.publisher.history;
  const wanted = given === '' ? entries : entries.filter(({ id }) => String(id) === given);
  const sort = readSort(form.get('sort') ?? '-publish_time', ['publish_time', 'publish_user'], 'publish_time');
  const window = readWindow(form);
  if (!sort) return itemError(400, OURS.sort, 'ソートオプションが不正です。');
  if (typeof window === 'string') return itemError(400, OURS.window, '取得位置または取得件数が不正です。');
  const { part, attributes } = cut(sort.direction === 1 ? wanted : wanted.toReversed(), window);
  const results = part.map(({ id, at, changes }) =>
    element('Result', [
      text('PublishId', id),
      text('PublishUser', NOBODY),
      text('PublishTime', at ? rfc3339(at) : ''),
      text('ItemPageNum', count(changes, PAGE.item)),
      text('CategoryPageNum', count(changes, PAGE.storeCategory)),
      text('TopPageNum', 0),
      text('CustomPageNum', 0),
      text('StoreDesignNum', 0),
      // No longer counted since 2022 (OFF).
      text('ItemImageNum', ''),
      text('LibImageNum', ''),
    ]),
  );
  return resultSet(results, attributes);
}

/** The pages of one publish, or with 0 those which wait. */
export function publishHistoryDetail({ state }: YahooContext, form: Form): SimResponse {
  const given = form.get('publish_id') ?? '';
  const entry = [pendingEntry(state), ...state.publisher.history].find(({ id }) => String(id) === given);
  if (!entry) return itemError(400, OURS.unknownId, '指定された反映履歴は存在しません。');
  const sort = readSort(form.get('sort') ?? '-modify_time', ['modify_time', 'modify_user'], 'modify_time');
  const window = readWindow(form);
  if (!sort) return itemError(400, OURS.sort, 'ソートオプションが不正です。');
  if (typeof window === 'string') return itemError(400, OURS.window, '取得位置または取得件数が不正です。');
  const sorted = entry.changes.toSorted((a, b) => sort.direction * (a.at.getTime() - b.at.getTime()));
  const { part, attributes } = cut(sorted, window);
  const results = part.map(({ modified, page, key, name, at }) =>
    element('Result', [
      text('ModifyType', modified),
      text('PageType', page),
      text('TargetKey', key),
      cdata('Name', name),
      text('ModifyUser', NOBODY),
      text('ModifyTime', rfc3339(at)),
    ]),
  );
  return resultSet(results, attributes);
}

const pendingEntry = (state: YahooContext['state']): Entry => ({ id: PENDING_ID, at: undefined, changes: pendingChanges(state) });
const count = (changes: readonly PageChange[], page: PageChange['page']) => changes.filter((change) => change.page === page).length;
