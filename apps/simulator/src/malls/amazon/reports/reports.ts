import { gzipSync } from 'node:zlib';
import type { SimClock } from '../../../kernel/mall.ts';
import { MARKETPLACE_ID } from '../catalog/attribute-shapes.ts';
import type { Documents } from '../documents.ts';
import { dueMsOf, type FinalStatus, statusAt, timesAt } from '../processing.ts';
import type { AmazonSettings } from '../settings.ts';
import type { Shop } from '../shop/shop.ts';
import { contentOf } from './contents.ts';

export interface Report {
  readonly id: string;
  readonly type: string;
  readonly createdMs: number;
  readonly delayMs: number;
  /** Asked for again too soon. */
  readonly repeated: boolean;
  cancelled: boolean;
  /** Set once the report has been made. */
  final?: { readonly status: FinalStatus; readonly documentId?: string; readonly gzip: boolean };
}

/** The seller's reports; each is made the first time somebody looks after its time has come. */
export class Reports {
  readonly #clock: SimClock;
  readonly #shop: Shop;
  readonly #documents: Documents;
  readonly #settings: AmazonSettings;
  readonly #reports = new Map<string, Report>();
  #lastId = 0;

  constructor(parts: { clock: SimClock; shop: Shop; documents: Documents; settings: AmazonSettings }) {
    this.#clock = parts.clock;
    this.#shop = parts.shop;
    this.#documents = parts.documents;
    this.#settings = parts.settings;
  }

  reset(): void {
    this.#reports.clear();
  }

  create(type: string): Report {
    const createdMs = this.#clock.now().getTime();
    const { reportDelayMs: delayMs, reportRepeatWindowMs: windowMs } = this.#settings;
    const repeated = this.list().some((report) => report.type === type && !report.cancelled && createdMs - report.createdMs < windowMs);
    this.#lastId += 1;
    const report: Report = { id: String(50_000_000_000 + this.#lastId), type, createdMs, delayMs, repeated, cancelled: false };
    this.#reports.set(report.id, report);
    return report;
  }

  get(id: string): Report | undefined {
    const report = this.#reports.get(id);
    if (report) this.#finish(report);
    return report;
  }

  /** Newest first. */
  list(): Report[] {
    return [...this.#reports.values()].reverse().map((report) => this.#finish(report));
  }

  /** True if it could still be stopped. */
  cancel(report: Report): boolean {
    if (statusAt(report, 'DONE', this.#clock.now().getTime()) !== 'IN_QUEUE') return false;
    report.cancelled = true;
    return true;
  }

  view(report: Report): Record<string, unknown> {
    const nowMs = this.#clock.now().getTime();
    const status = report.cancelled ? 'CANCELLED' : statusAt(report, report.final?.status ?? 'DONE', nowMs);
    return {
      reportId: report.id,
      reportType: report.type,
      marketplaceIds: [MARKETPLACE_ID],
      processingStatus: status,
      ...timesAt(report, nowMs),
      ...(report.final?.documentId ? { reportDocumentId: report.final.documentId } : {}),
    };
  }

  isGzip(documentId: string): boolean {
    return this.list().some((report) => report.final?.documentId === documentId && report.final.gzip);
  }

  #finish(report: Report): Report {
    const nowMs = this.#clock.now().getTime();
    if (report.final || report.cancelled || nowMs < dueMsOf(report)) return report;
    const content = report.repeated ? undefined : contentOf(report.type, this.#shop, nowMs, this.#settings.reportBrokenBytes);
    if (!content) {
      report.final = { status: 'CANCELLED', gzip: false };
      return report;
    }
    const documentId = `amzn1.spdoc.1.4.fe.${report.id}`;
    const gzip = content.length > this.#settings.reportGzipAboveBytes;
    this.#documents.store(documentId, { contentType: 'text/plain;charset=Cp932', bytes: gzip ? gzipSync(content, { level: 1 }) : content });
    report.final = { status: 'DONE', documentId, gzip };
    return report;
  }
}
