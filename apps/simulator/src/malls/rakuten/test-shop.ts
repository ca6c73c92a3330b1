import sharp from 'sharp';
import { callMall, type MallAnswer, type MallCall, testMallOptions } from '../../kernel/test-harness.ts';
import { createRakutenMall } from './index.ts';
import type { JsonObject } from './json.ts';

export const ITEM = '/es/2.0/items/manage-numbers';
/** Genre of the sheet's sample: カップ・グラス > マグカップ. */
const MUG_GENRE = '100001';

export const esa = (secret: string, key: string): string => `ESA ${Buffer.from(`${secret}:${key}`).toString('base64')}`;

/** A practice shop whose clock stands still, with calls that carry its key. */
export function openShop() {
  const options = testMallOptions();
  const mall = createRakutenMall(options);
  const authorization = (): string => esa(mall.credentials().serviceSecret ?? '', mall.credentials().licenseKey ?? '');
  const call = (method: string, path: string, body?: unknown, extra: Partial<MallCall> = {}): Promise<MallAnswer> =>
    callMall(mall, { method, path, body, ...extra, headers: { authorization: authorization(), ...extra.headers } });
  const put = (manageNumber: string, body: unknown) => call('PUT', `${ITEM}/${manageNumber}`, body);
  const stored = async (manageNumber: string) => (await call('GET', `${ITEM}/${manageNumber}`)).json<JsonObject>();
  return { mall, shop: mall.shop, clock: options.clock, imageStore: options.imageStore, call, put, stored };
}

export type OpenShop = ReturnType<typeof openShop>;

interface SeenError {
  readonly code: string;
  readonly message: string;
  readonly metadata?: { readonly propertyPath: string };
  readonly details?: readonly { readonly code: string }[];
}

export const errorsOf = (answer: MallAnswer): SeenError[] => answer.json<{ errors: SeenError[] }>().errors;

/** Sorted codes of a refusal, nothing for a success. */
export const refusalsOf = (answer: MallAnswer): string[] => (answer.status < 300 ? [] : codesOf(answer).sort());

/** `IE0004 title`, and for IE0418 its detail code as well. */
export const codesOf = (answer: MallAnswer): string[] =>
  errorsOf(answer).map(({ code, metadata, details = [] }) =>
    [code, ...details.map((detail) => detail.code), metadata?.propertyPath ?? ''].join(' '),
  );

/** The attributes a mug must have. */
export const mugAttributes = (color = 'ホワイト'): JsonObject[] => [
  { name: 'ブランド名', values: ['ミホンヤ'] },
  { name: '総個数', values: ['1'], unit: '個' },
  { name: '代表カラー', values: [color] },
];

/** A single-SKU item that the mall accepts. */
export const mug = (change: JsonObject = {}, variant: JsonObject = {}): JsonObject => ({
  title: '陶器マグカップ',
  itemType: 'NORMAL',
  genreId: MUG_GENRE,
  ...change,
  variants: { 'mug-1': { standardPrice: '1980', articleNumber: { exemptionReason: 5 }, attributes: mugAttributes(), ...variant } },
});

/** A two-SKU item in the manner of the sheet's sample. */
export const colorMug = (): JsonObject => ({
  ...mug(),
  variantSelectors: [{ key: 'color', displayName: 'カラー', values: [{ displayValue: '白' }, { displayValue: '紺' }] }],
  variants: {
    wh: { selectorValues: { color: '白' }, standardPrice: '1980', articleNumber: { exemptionReason: 5 }, attributes: mugAttributes() },
    nv: {
      selectorValues: { color: '紺' },
      standardPrice: '1980',
      articleNumber: { exemptionReason: 5 },
      attributes: mugAttributes('ネイビー'),
    },
  },
});

export const picture = (format: 'jpeg' | 'png' | 'gif' | 'tiff' = 'jpeg', width = 8, height = 6): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#3366cc' } })
    .toFormat(format)
    .toBuffer();

export interface UploadOptions {
  readonly xml?: string;
  readonly fileName?: string;
  readonly folderId?: number | string;
  readonly filePath?: string;
  readonly overWrite?: boolean;
  readonly xmlFileName?: string;
  readonly boundary?: string;
  readonly withoutFile?: boolean;
}

/** A multipart body for file/insert, as an HTTP client would write it. */
function uploadForm(content: Buffer, options: UploadOptions = {}): { body: Buffer; headers: Record<string, string> } {
  const { fileName = 'マグ正面', folderId = 0, filePath = 'mug.jpg', overWrite = false, boundary = 'mihon0001' } = options;
  const path = filePath === '' ? '' : `<filePath>${filePath}</filePath>`;
  const fields = `<fileName>${fileName}</fileName><folderId>${folderId}</folderId>${path}<overWrite>${overWrite}</overWrite>`;
  const xml =
    options.xml ?? `<?xml version="1.0" encoding="UTF-8"?><request><fileInsertRequest><file>${fields}</file></fileInsertRequest></request>`;
  const xmlFile = options.xmlFileName ? `; filename="${options.xmlFileName}"` : '';
  const file = [
    `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="front.jpg"\r\nContent-Type: image/jpeg\r\n\r\n`,
    content,
    '\r\n',
  ];
  const parts = [
    `--${boundary}\r\nContent-Disposition: form-data; name="xml"${xmlFile}\r\n\r\n${xml}\r\n`,
    ...(options.withoutFile ? [] : file),
    `--${boundary}--\r\n`,
  ];
  const body = Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
  return { body, headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, 'content-length': String(body.length) } };
}

export async function upload(shop: OpenShop, content: Buffer, options: UploadOptions = {}): Promise<MallAnswer> {
  const { body, headers } = uploadForm(content, options);
  return shop.call('POST', '/es/1.0/cabinet/file/insert', body, { headers });
}

/** Text of the first element of this name. */
export const elementOf = (answer: MallAnswer, name: string): string | undefined =>
  new RegExp(`<${name}>([^<]*)</${name}>`).exec(answer.text())?.[1];
