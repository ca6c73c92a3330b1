import type { ItemPage } from '../items/item.ts';

/** Whole-store publishing (反映): at most one booked and one running. */
export interface Publisher {
  /** When the booked publish starts; undefined when none is booked. */
  reservedFor: Date | undefined;
  /** When the running publish ends; undefined when none runs. */
  runningUntil: Date | undefined;
  readonly history: PublishRecord[];
  /** Single pages accepted by submitItem, with the page as it was then. */
  readonly submitted: { readonly page: ItemPage; readonly dueAt: Date }[];
}

interface PublishRecord {
  readonly id: number;
  readonly at: Date;
  readonly changes: readonly PageChange[];
}

/** Codes of publishHistoryDetail (sheet section 5.4, OFF). */
export const MODIFIED = { created: 1, edited: 2, deleted: 3 } as const;
export const PAGE = { storeCategory: 2, item: 3 } as const;

export interface PageChange {
  readonly modified: (typeof MODIFIED)[keyof typeof MODIFIED];
  readonly page: (typeof PAGE)[keyof typeof PAGE];
  readonly key: string;
  readonly name: string;
  readonly at: Date;
}

export const idlePublisher = (): Publisher => ({ reservedFor: undefined, runningUntil: undefined, history: [], submitted: [] });
