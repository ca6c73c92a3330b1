import { XMLParser } from 'fast-xml-parser';
import type { StoppedClock } from '../../kernel/clock.ts';
import type { MemoryImageStore } from '../../kernel/image-store.ts';
import type { Mall } from '../../kernel/mall.ts';
import { callMall, type MallAnswer, testMallOptions } from '../../kernel/test-harness.ts';
import { createYahooMall, type YahooSwitches } from './index.ts';
import type { PageView, Parsed, StateView } from './test-shapes.ts';

/** The practice store with a good access token, for tests. */
export interface TestShop {
  readonly mall: Mall;
  readonly clock: StoppedClock;
  readonly imageStore: MemoryImageStore;
  /** POST of a form, `seller_id` and token included. */
  post(name: string, fields: Record<string, string>): Promise<XmlAnswer>;
  get(name: string, fields?: Record<string, string>): Promise<XmlAnswer>;
  /** POST of one file, `seller_id` in the query. */
  upload(name: string, filename: string, bytes: Buffer, fields?: Record<string, string>): Promise<XmlAnswer>;
  /** editItem with the required fields filled in. */
  edit(fields?: Record<string, string>): Promise<XmlAnswer>;
  /** A fresh access token, for tests that outlive the first. */
  login(): Promise<void>;
  /** Publishes the store and waits by the clock until it is done. */
  publish(): Promise<void>;
  state(): StateView;
  /** The editing copy; throws when there is none. */
  editing(code?: string): PageView;
}

export interface XmlAnswer extends MallAnswer {
  readonly xml: Parsed;
}

export const SELLER = 'hinode-zakka';
/** A leaf of the practice tree that the sheet's examples use. */
const TOTE_CATEGORY = '2275';

const LISTS =
  /(?:^|\.)(Result|ResultSet\.Error|Result\.Error|Warning|Path|SubCodes\.SubCode|Option|Value|Inscription|SubCodeImage|Directory)$/;
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  trimValues: false,
  isArray: (_, path) => LISTS.test(String(path)),
});

export async function openTestShop(switches: Partial<YahooSwitches> = {}): Promise<TestShop> {
  const options = testMallOptions();
  const mall = createYahooMall(options, switches);
  let authorization = '';
  const login = async () => {
    const { clientId = '', clientSecret = '', refreshToken = '' } = mall.credentials();
    const fields = { grant_type: 'refresh_token', refresh_token: refreshToken, client_id: clientId, client_secret: clientSecret };
    const grant = await callMall(mall, { method: 'POST', path: '/yconnect/v2/token', body: encode(fields) });
    authorization = `Bearer ${grant.json<{ access_token: string }>().access_token}`;
  };
  await login();
  const send = async (call: Parameters<typeof callMall>[1]) => parsed(await callMall(mall, call));
  const state = () => JSON.parse(JSON.stringify(mall.state())) as StateView;
  const path = (name: string) => `/ShoppingWebService/V1/${name}`;
  const post = (name: string, fields: Record<string, string>) =>
    send({
      method: 'POST',
      path: path(name),
      headers: { authorization, 'content-type': 'application/x-www-form-urlencoded' },
      body: encode({ seller_id: SELLER, ...fields }),
    });
  return {
    mall,
    clock: options.clock,
    imageStore: options.imageStore,
    login,
    post,
    get: (name, fields = {}) =>
      send({ method: 'GET', path: path(name), headers: { authorization }, query: { seller_id: SELLER, ...fields } }),
    upload: (name, filename, bytes, fields = {}) => {
      const { body, contentType } = multipart(filename, bytes, fields);
      return send({
        method: 'POST',
        path: path(name),
        headers: { authorization, 'content-type': contentType },
        query: { seller_id: SELLER },
        body,
      });
    },
    edit: (fields = {}) =>
      post('editItem', {
        item_code: 'hnz-1',
        path: 'バッグ',
        name: '帆布トート',
        product_category: TOTE_CATEGORY,
        price: '1200',
        ...fields,
      }),
    publish: async () => {
      await post('reservePublish', { mode: '1' });
      options.clock.advance(5_000);
    },
    state,
    editing: (code = 'hnz-1') => {
      const page = state().items[code]?.editing;
      if (!page) throw new Error(`${code} has no editing copy`);
      return page;
    },
  };
}

export const encode = (fields: Record<string, string>): string => new URLSearchParams(fields).toString();

export function parsed(answer: MallAnswer): XmlAnswer {
  const isXml = answer.headers['content-type']?.includes('xml') === true;
  return {
    ...answer,
    text: answer.text,
    json: answer.json,
    xml: (isXml ? withoutMargins(parser.parse(answer.body.toString('utf8'))) : {}) as Parsed,
  };
}

/** Takes away the white space between elements, which the parser keeps as text so that values stay whole. */
function withoutMargins(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutMargins);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([name, inner]) => name !== '#text' || String(inner).trim() !== '');
  return Object.fromEntries(entries.map(([name, inner]) => [name, withoutMargins(inner)]));
}

/** The codes of an NG answer, in order. */
export const errorCodes = (answer: XmlAnswer): string[] =>
  (answer.xml.ResultSet?.Result?.[0]?.Error ?? []).map((error: { Target: string; Code: string }) => `${error.Target} ${error.Code}`);

export const status = (answer: XmlAnswer): string => answer.xml.ResultSet?.Status ?? answer.xml.ResultSet?.Result?.[0]?.Status;

export const PNG = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
  Buffer.from('IHDR'),
  Buffer.from([0, 0, 0, 40, 0, 0, 0, 30]),
]);

function multipart(filename: string, bytes: Buffer, fields: Record<string, string>): { body: Buffer; contentType: string } {
  const texts = Object.entries(fields).map(([name, value]) => `--b7\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`);
  const head = `${texts.join('')}--b7\r\nContent-Disposition: form-data; name="file"; filename="${filename}"\r\nContent-Type: image/jpeg\r\n\r\n`;
  return {
    body: Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n--b7--\r\n')]),
    contentType: 'multipart/form-data; boundary=b7',
  };
}
