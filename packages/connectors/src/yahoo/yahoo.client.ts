import { type CallInfo, type ConnectorContext, form, type HttpAnswer, multipart, parseXml, requireSetting } from '../http/index.ts';
import { createYahooSend, type YahooCall } from './yahoo.auth.ts';
import { fieldError, yahooError } from './yahoo.errors.ts';
import {
  anyResult,
  type FieldProblem,
  itemAnswer,
  LISTS,
  publishHistory,
  resultList,
  STOCK_LISTS,
  type StockRow,
  statusOnly,
  stockAnswer,
  type YahooItem,
} from './yahoo.schema.ts';

/** The calls of the store API that we use, one method each, in the mall's words. */
export interface YahooClient {
  readonly sellerId: string;
  /** Finds pages by the start of their code or a part of their name. */
  myItemList(query: string, results: number): Promise<void>;
  /** The item in the editing area. */
  getItem(itemCode: string): Promise<YahooItem | undefined>;
  /** Stores the whole page in the editing area and returns the warnings; NG is thrown. */
  editItem(fields: Readonly<Record<string, string>>): Promise<readonly FieldProblem[]>;
  deleteItem(itemCode: string): Promise<void>;
  /** Puts one image into the store's library under `file`. The answer holds no URL (sheet section 5.3 [OFF]). */
  uploadLibImage(file: string, jpeg: Uint8Array): Promise<void>;
  /** All product categories as CSV, with a header line. */
  downloadShopCategories(): Promise<Uint8Array>;
  stCategoryList(): Promise<void>;
  getStock(codes: readonly string[]): Promise<StockRow[]>;
  /** `quantities`: `n` sets, `+n` and `-n` add. HTTP 207 when some lines were refused: they carry an ErrorCode. */
  setStock(codes: readonly string[], quantities: readonly string[]): Promise<StockRow[]>;
  /** Publishes one page that buyers already know. */
  submitItem(itemCode: string): Promise<void>;
  /** 1 publishes everything edited, now; 3 asks for the booked time. Returns the booked time, '' when there is none. */
  reservePublish(mode: 1 | 3): Promise<string>;
  /** Item pages that wait for the next publish (publish_id 0 of the history, sheet section 5.4 [OFF]). */
  pendingItemPages(): Promise<number>;
}

export function createYahooClient(context: ConnectorContext): YahooClient {
  const send = createYahooSend(context);
  const sellerId = requireSetting(context.credentials, 'sellerId');

  const get = (endpoint: YahooCall['endpoint'], query: Readonly<Record<string, string>>) =>
    send({ endpoint, effect: 'read', method: 'GET', query: { seller_id: sellerId, ...query } });
  const post = (endpoint: YahooCall['endpoint'], effect: YahooCall['effect'], fields: Readonly<Record<string, string>>) =>
    send({ endpoint, effect, method: 'POST', body: form({ seller_id: sellerId, ...fields }) });

  return {
    sellerId,
    async myItemList(query, results) {
      const call = { endpoint: 'myItemList', effect: 'read' } as const;
      parseXml(await get(call.endpoint, { query, results: String(results) }), { schema: anyResult, arrays: LISTS }, call);
    },
    async getItem(itemCode) {
      const call = { endpoint: 'getItem', effect: 'read' } as const;
      // expand_spec=1 answers all values of a spec; without it the second and later ones would be lost on the next edit.
      const answer = await get(call.endpoint, { item_code: itemCode, expand_spec: '1' });
      return parseXml(answer, { schema: itemAnswer, arrays: LISTS }, call).ResultSet.Result[0];
    },
    async editItem(fields) {
      const call = { endpoint: 'editItem', effect: 'write' } as const;
      return results(await post(call.endpoint, call.effect, fields), call);
    },
    async deleteItem(itemCode) {
      const call = { endpoint: 'deleteItem', effect: 'write' } as const;
      results(await post(call.endpoint, call.effect, { item_code: itemCode }), call);
    },
    async uploadLibImage(file, jpeg) {
      const call = { endpoint: 'uploadLibImage', effect: 'write' } as const;
      const body = multipart([{ name: 'file', value: jpeg, filename: file, contentType: 'image/jpeg' }]);
      // An upload carries the seller in the query, not in the body (sheet section 1 [OFF]).
      const answer = await send({ ...call, method: 'POST', query: { seller_id: sellerId }, body });
      status(answer, call, context.now());
    },
    async downloadShopCategories() {
      return (await get('downloadShopCategories', {})).body;
    },
    async stCategoryList() {
      const call = { endpoint: 'stCategoryList', effect: 'read' } as const;
      parseXml(await get(call.endpoint, {}), { schema: anyResult, arrays: LISTS }, call);
    },
    async getStock(codes) {
      const call = { endpoint: 'getStock', effect: 'read' } as const;
      const answer = await post(call.endpoint, call.effect, { item_code: codes.join(',') });
      return parseXml(answer, { schema: stockAnswer, arrays: STOCK_LISTS }, call).ResultSet.Result ?? [];
    },
    async setStock(codes, quantities) {
      const call = { endpoint: 'setStock', effect: 'write' } as const;
      const fields = {
        item_code: codes.join(','),
        quantity: quantities.join(','),
        allow_overdraft: codes.map(() => NO_OVERDRAFT).join(','),
      };
      const answer = await post(call.endpoint, call.effect, fields);
      return parseXml(answer, { schema: stockAnswer, arrays: STOCK_LISTS }, call).ResultSet.Result ?? [];
    },
    async submitItem(itemCode) {
      const call = { endpoint: 'submitItem', effect: 'read' } as const;
      results(await post(call.endpoint, call.effect, { item_code: itemCode }), call);
    },
    async reservePublish(mode) {
      const call = { endpoint: 'reservePublish', effect: mode === 1 ? 'write' : 'read' } as const;
      return status(await post(call.endpoint, call.effect, { mode: String(mode) }), call, context.now());
    },
    async pendingItemPages() {
      const call = { endpoint: 'publishHistorySummary', effect: 'read' } as const;
      const answer = await get(call.endpoint, { publish_id: '0' });
      const entries = parseXml(answer, { schema: publishHistory, arrays: LISTS }, call).ResultSet.Result ?? [];
      return entries.reduce((sum, entry) => sum + Number(entry.ItemPageNum || 0), 0);
    },
  };
}

/** Left out, the store's own default is written (sheet section 6 [OFF]), which may let buyers order more than there is. */
const NO_OVERDRAFT = '0';

/** NG comes with status 200 and stores nothing; warnings do not stop an edit (sheet sections 4 and 5.1). */
function results(answer: HttpAnswer, call: CallInfo): readonly FieldProblem[] {
  const list = parseXml(answer, { schema: resultList, arrays: LISTS }, call).ResultSet.Result;
  const errors = list.flatMap((result) => result.Error);
  if (errors.length > 0 || list.some((result) => result.Status === 'NG')) throw fieldError(errors, call);
  return list.flatMap((result) => result.Warning);
}

function status(answer: HttpAnswer, call: CallInfo, now: Date): string {
  const { Status, ReserveTime } = parseXml(answer, { schema: statusOnly }, call).ResultSet;
  if (Status !== 'OK') throw yahooError(answer, call, now);
  return ReserveTime ?? '';
}
