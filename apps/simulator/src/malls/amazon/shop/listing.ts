import type { Attributes, AttributeValue } from '../catalog/attribute-shapes.ts';
import type { SyntheticSku } from '../catalog/synthetic.ts';

/** null = the attribute was deleted. */
export type Change = readonly [name: string, value: AttributeValue | null];

interface PendingChange {
  readonly dueMs: number;
  readonly change: Change;
}

export interface ListingStart {
  readonly sku: string;
  readonly asin: string | null;
  readonly productType: string;
  readonly createdMs: number;
  readonly isParent: boolean;
  readonly parentSku: string | null;
  readonly childSkus: readonly string[];
  readonly synthetic: SyntheticSku | null;
  /** Image addresses need the host under which the caller sees us. */
  readonly baseAttributes: (imageUrl: (path: string) => string) => Attributes;
}

/** One SKU of the seller. Accepted changes show later, each attribute in its own time (fact sheet section 21, trap 5). */
export class Listing {
  readonly start: ListingStart;
  #lastUpdatedMs: number;
  readonly #visible = new Map<string, AttributeValue | null>();
  #pending: PendingChange[] = [];

  constructor(start: ListingStart) {
    this.start = start;
    this.#lastUpdatedMs = start.createdMs;
  }

  /** When a change last became visible. */
  lastUpdatedMs(nowMs: number): number {
    this.#settle(nowMs);
    return this.#lastUpdatedMs;
  }

  /** Without overrides everything stands in the generated record. */
  isUntouched(nowMs: number): boolean {
    this.#settle(nowMs);
    return this.#visible.size === 0;
  }

  /** What a reader sees now. */
  attributes(nowMs: number, imageUrl: (path: string) => string): Attributes {
    this.#settle(nowMs);
    return overlay(this.start.baseAttributes(imageUrl), this.#visible);
  }

  /** Only what was changed since the shop was made. */
  changes(nowMs: number): ReadonlyMap<string, AttributeValue | null> {
    this.#settle(nowMs);
    return this.#visible;
  }

  /** What was accepted, shown or not: the ground on which the next patch stands. */
  submitted(imageUrl: (path: string) => string): Attributes {
    const all = new Map(this.#visible);
    for (const { change } of this.#pending) all.set(...change);
    return overlay(this.start.baseAttributes(imageUrl), all);
  }

  submit(changes: readonly Change[], dueMsOf: (name: string) => number): void {
    for (const change of changes) this.#pending.push({ change, dueMs: dueMsOf(change[0]) });
  }

  /** At once, and over whatever is still pending for these attributes. */
  setNow(changes: readonly Change[], nowMs: number): void {
    const names = new Set(changes.map(([name]) => name));
    this.#pending = this.#pending.filter(({ change }) => !names.has(change[0]));
    for (const change of changes) this.#visible.set(...change);
    this.#lastUpdatedMs = nowMs;
  }

  #settle(nowMs: number): void {
    if (this.#pending.length === 0) return;
    const waiting: PendingChange[] = [];
    for (const pending of this.#pending) {
      if (pending.dueMs > nowMs) {
        waiting.push(pending);
        continue;
      }
      this.#visible.set(...pending.change);
      this.#lastUpdatedMs = Math.max(this.#lastUpdatedMs, pending.dueMs);
    }
    this.#pending = waiting;
  }
}

function overlay(base: Attributes, changes: ReadonlyMap<string, AttributeValue | null>): Attributes {
  const result = { ...base };
  for (const [name, value] of changes) {
    if (value === null) delete result[name];
    else result[name] = value;
  }
  return result;
}
