import type { ConnectorError, MallIssue, MediaContainer, MediaTarget } from '@narabe/core/channel';
import { type CallInfo, type ConnectorContext, type HttpAnswer, multipart, parseXml, readXml } from '../http/index.ts';
import { type CabinetFolder, cabinetStatus, cabinetUsage, fileInserted, folderInserted, folderPage } from './rakuten.cabinet-schema.ts';
import { createRakutenSend } from './rakuten.client.ts';
import { rakutenError, rakutenFailure } from './rakuten.errors.ts';

/** Our folders are `narabe`, `narabe2`, `narabe3`, … */
const FOLDER = 'narabe';

/** Most folders in one page of the list (sheet section 6 [S1], 2026-11-23). */
const FOLDERS_PER_PAGE = 100;

/** A file path holds 20 bytes (sheet section 6 [S1]): 16 hex letters and the ending. 64 bits keep chance collisions away. */
const NAME_LETTERS = 16;

/**
 * An item may name an image at once: the mall checks the form of a location when the item is put, not the file (sheet
 * section 3). Only Cabinet's own lists lag, by ten seconds and more (section 6 [S1], 2026-11-23).
 */
const SETTLE_MS = 0;

/** R-Cabinet, the shop's own place for images. Its API is XML, older than the others. */
export function createCabinet(context: ConnectorContext): MediaTarget & { usage(): Promise<number> } {
  const send = createRakutenSend(context, cabinetError);

  async function usage(): Promise<number> {
    const call = { endpoint: 'cabinet.usage.get', effect: 'read' } as const;
    const answer = await send({ ...call, method: 'GET', path: '/es/1.0/cabinet/usage/get' });
    return check(answer, call, context.now(), () => parseXml(answer, { schema: cabinetUsage }, call)).result.cabinetUsageGetResult.FileMax;
  }

  async function folders(): Promise<CabinetFolder[]> {
    const call = { endpoint: 'cabinet.folders.get', effect: 'read' } as const;
    const all: CabinetFolder[] = [];
    // `offset` is the number of the page, from 1 (sheet section 6 [S1]). Shops with more than a hundred folders are rare.
    for (let page = 1; ; page += 1) {
      const answer = await send({ ...call, method: 'GET', path: `/es/1.0/cabinet/folders/get?offset=${page}&limit=${FOLDERS_PER_PAGE}` });
      const { result } = check(answer, call, context.now(), () => parseXml(answer, { schema: folderPage, arrays: ['folder'] }, call));
      const found = result.cabinetFoldersGetResult.folders?.folder ?? [];
      all.push(...found);
      if (found.length < FOLDERS_PER_PAGE) return all;
    }
  }

  async function makeFolder(name: string, fileMax: number): Promise<MediaContainer> {
    const call = { endpoint: 'cabinet.folder.insert', effect: 'write' } as const;
    const xml = request('folderInsertRequest', 'folder', { folderName: name, directoryName: name });
    const body = { contentType: 'text/xml; charset=utf-8', bytes: Buffer.from(xml) };
    const answer = await send({ ...call, method: 'POST', path: '/es/1.0/cabinet/folder/insert', body });
    const { result } = check(answer, call, context.now(), () => parseXml(answer, { schema: folderInserted }, call));
    return { id: result.cabinetFolderInsertResult.FolderId, path: name, room: fileMax };
  }

  return {
    settleMs: SETTLE_MS,
    usage,
    async openContainer() {
      const fileMax = await usage();
      const newest = newestFolder(await folders());
      if (newest && newest.fileCount < fileMax) return { id: newest.id, path: newest.path, room: fileMax - newest.fileCount };
      return makeFolder(newest ? `${FOLDER}${newest.number + 1}` : FOLDER, fileMax);
    },
    async putImage({ contentHash, jpeg }, container) {
      const call = { endpoint: 'cabinet.file.insert', effect: 'write' } as const;
      const name = contentHash.slice(0, NAME_LETTERS);
      const file = `${name}.jpg`;
      const xml = request('fileInsertRequest', 'file', { fileName: name, folderId: container.id, filePath: file, overWrite: 'true' });
      const body = multipart([
        { name: 'xml', value: xml },
        { name: 'file', value: jpeg, filename: file, contentType: 'image/jpeg' },
      ]);
      const answer = await send({ ...call, method: 'POST', path: '/es/1.0/cabinet/file/insert', body });
      check(answer, call, context.now(), () => parseXml(answer, { schema: fileInserted }, call));
      return { ref: `/${container.path}/${file}` };
    },
  };
}

/** All values are our own names and numbers, or the mall's ids: nothing to escape. */
function request(kind: string, what: string, fields: Readonly<Record<string, string>>): string {
  const inner = Object.entries(fields).map(([name, value]) => `<${name}>${value}</${name}>`);
  return `<?xml version="1.0" encoding="UTF-8"?><request><${kind}><${what}>${inner.join('')}</${what}></${kind}></request>`;
}

interface OwnFolder {
  readonly id: string;
  readonly path: string;
  readonly number: number;
  readonly fileCount: number;
}

/** The one of our folders with the highest number; the mall's path carries slashes or not, depending on the document. */
function newestFolder(folders: readonly CabinetFolder[]): OwnFolder | null {
  const own = folders.flatMap((folder): OwnFolder[] => {
    const path = folder.FolderPath.replaceAll(/^\/|\/$/g, '');
    const match = new RegExp(`^${FOLDER}(\\d*)$`).exec(path);
    return match ? [{ id: folder.FolderId, path, number: Number(match[1] || 1), fileCount: folder.FileCount }] : [];
  });
  return own.sort((a, b) => b.number - a.number)[0] ?? null;
}

/** Cabinet refuses with status 200, too: `systemStatus` NG or a `resultCode` other than 0. */
function check<Value>(answer: HttpAnswer, call: CallInfo, now: Date, parse: () => Value): Value {
  const reason = reasonOf(answer);
  if (reason?.failed) throw cabinetError(answer, call, now);
  return parse();
}

/** The error of a Cabinet answer: by its result code, else by its message, else as any other refusal. */
export function cabinetError(answer: HttpAnswer, call: CallInfo, now: Date): ConnectorError {
  const reason = reasonOf(answer);
  if (!reason) return rakutenError(answer, call, now);
  const code = reason.resultCode === null || reason.resultCode === '0' ? null : `cabinet-${reason.resultCode}`;
  const issues: MallIssue[] = [{ code: code ?? reason.message, message: reason.message, path: null }];
  const status = answer.status < 400 ? (STATUS_OF_MESSAGE[reason.message] ?? 400) : answer.status;
  return rakutenFailure(code ?? reason.message, status, call, { issues, ...(reason.requestId ? { requestId: reason.requestId } : {}) });
}

/** What a failure with HTTP 200 would have been as a status (sheet section 2 [S1], 2026-11-23). */
const STATUS_OF_MESSAGE: Readonly<Record<string, number>> = { AuthError: 403, AccessLimit: 403, SystemError: 500 };

function reasonOf(answer: HttpAnswer) {
  const parsed = cabinetStatus.safeParse(readXml(answer));
  if (!parsed.success) return null;
  const { status, ...results } = parsed.data.result;
  const resultCode = Object.values(results).flatMap((value) =>
    typeof value === 'object' && value !== null && 'resultCode' in value ? [String(value.resultCode)] : [],
  )[0];
  return {
    failed: status.systemStatus !== 'OK' || (resultCode ?? '0') !== '0',
    message: status.message ?? '',
    requestId: status.requestId ?? null,
    resultCode: resultCode ?? null,
  };
}
