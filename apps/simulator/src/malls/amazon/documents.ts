import type { Endpoint, SimClock, SimRequest, SimResponse } from '../../kernel/mall.ts';

/** Links to documents live five minutes (fact sheet sections 9 and 10). */
const LINK_LIFE_MS = 5 * 60_000;

export interface StoredDocument {
  readonly contentType: string;
  readonly bytes: Buffer;
}

interface Link {
  readonly id: string;
  readonly expiresMs: number;
  /** Set for upload links: the content type that was announced. */
  readonly uploadType?: string;
}

/** Files behind signed links, as on S3: no token, short life, XML errors. */
export class Documents {
  readonly #clock: SimClock;
  readonly #newId: () => string;
  readonly #documents = new Map<string, StoredDocument>();
  readonly #links = new Map<string, Link>();

  constructor(clock: SimClock, newId: () => string) {
    this.#clock = clock;
    this.#newId = newId;
  }

  reset(): void {
    this.#documents.clear();
    this.#links.clear();
  }

  store(id: string, document: StoredDocument): void {
    this.#documents.set(id, document);
  }

  get(id: string): StoredDocument | undefined {
    return this.#documents.get(id);
  }

  downloadUrl(id: string, baseUrl: string): string {
    return this.#link({ id, expiresMs: this.#clock.now().getTime() + LINK_LIFE_MS }, baseUrl);
  }

  uploadUrl(id: string, uploadType: string, baseUrl: string): string {
    return this.#link({ id, uploadType, expiresMs: this.#clock.now().getTime() + LINK_LIFE_MS }, baseUrl);
  }

  endpoints(): Endpoint[] {
    const path = '/documents/:link';
    const open = { path, authorize: () => null };
    return [
      { ...open, name: 'downloadDocument', method: 'GET', handle: (request) => this.#download(request) },
      { ...open, name: 'uploadDocument', method: 'PUT', handle: (request) => this.#upload(request) },
    ];
  }

  #link(link: Link, baseUrl: string): string {
    const name = this.#newId();
    this.#links.set(name, link);
    return `${baseUrl}/documents/${name}?X-Amz-Expires=${LINK_LIFE_MS / 1000}&X-Amz-Signature=${name.replaceAll('-', '')}`;
  }

  #download({ params }: SimRequest): SimResponse {
    const link = this.#live(params.link);
    if (!link || link.uploadType !== undefined) return xmlError(403, 'AccessDenied', 'Request has expired');
    const document = this.#documents.get(link.id);
    if (!document) return xmlError(404, 'NoSuchKey', 'The specified key does not exist.');
    return { status: 200, headers: { 'content-type': document.contentType }, body: document.bytes };
  }

  #upload({ params, headers, body }: SimRequest): SimResponse {
    const link = this.#live(params.link);
    if (!link || link.uploadType === undefined) return xmlError(403, 'AccessDenied', 'Request has expired');
    if (headers['content-type'] !== link.uploadType) {
      return xmlError(403, 'SignatureDoesNotMatch', 'The request signature we calculated does not match the signature you provided.');
    }
    this.#documents.set(link.id, { contentType: link.uploadType, bytes: body });
    return { status: 200 };
  }

  #live(name = ''): Link | undefined {
    const link = this.#links.get(name);
    return link && link.expiresMs > this.#clock.now().getTime() ? link : undefined;
  }
}

const xmlError = (status: number, code: string, message: string): SimResponse => ({
  status,
  headers: { 'content-type': 'application/xml' },
  body: `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`,
});
