import type { Connector, StockRef, StockWrite } from '@narabe/core/channel';
import type { ListingDraft, PageView } from '@narabe/core/listing';
import { type ConnectorContext, createHttpTransport, createTokenCache } from '../http/index.ts';
import type { Control } from './control.ts';

/** One mall as the suite sees it. A mall that lacks an ability leaves its sample out, and those tests do not exist. */
export interface Fixture {
  /** The mall's name in the simulator. */
  readonly mall: string;
  /** A connector of the practice shop with a token cache of its own. */
  create(control: Control, credentials?: Record<string, string>): Promise<Connector>;
  /** Fills the shop; runs before each test, quotas are off. */
  prepare(control: Control): Promise<void>;
  /** Credentials that the mall does not know, laid over the right ones. */
  readonly wrongCredentials: Record<string, string>;
  /** Counter of the token endpoint, where the mall has tokens. */
  readonly tokenEndpoint?: string;
  readonly read: CallSample;
  readonly write: CallSample & { done(connector: Connector, control: Control): Promise<boolean> };
  readonly pages?: PageSample;
  readonly images?: { count(control: Control): Promise<number> };
  readonly stock?: StockSample;
  readonly source?: SourceSample;
  readonly categories?: { readonly mandatoryAttributes: boolean };
  /** Mall time that a publish takes. */
  readonly publisher?: { readonly publishMs: number };
}

/** One call that reaches exactly one counted endpoint. */
export interface CallSample {
  readonly endpoint: string;
  run(connector: Connector): Promise<unknown>;
}

/** What a page should show; whether it is published is the publisher's matter. */
export type ExpectedView = Omit<PageView, 'published'>;

export interface PageSample {
  draft(connector: Connector, control: Control): Promise<ListingDraft>;
  /** What the mall can say of it, where it cannot say all (no barcode per variant, labels in place of keys). */
  shown?(view: ExpectedView, draft: ListingDraft): ExpectedView;
  /** The same page with another title and price. */
  change(draft: ListingDraft): ListingDraft;
  count(control: Control): Promise<number>;
}

export interface StockSample {
  /** Makes the thing whose stock is counted, where the mall has none yet. */
  prepare(connector: Connector): Promise<StockRef>;
  /** A thing that the mall has no stock of. */
  readonly missing: StockRef;
  /** A write that the mall refuses. */
  readonly refused: StockWrite;
  /** After this much mall time a write can be read. */
  readonly settleMs: number;
}

export interface SourceSample {
  /** What the mall holds of the seller. */
  owned(control: Control): Promise<readonly { readonly sku: string; readonly mallItemId: string; readonly priceYen: number | null }[]>;
  /** Whether the SKU can be read together with others in one call. */
  readTogether(sku: string): boolean;
  /** Mall time after which a list that was asked for is ready. */
  readonly listMs: number;
}

/** The context that all fixtures share: real transport, real clock, a fresh token cache. */
export function testContext(baseUrls: Record<string, string>, credentials: Record<string, string>): ConnectorContext {
  const now = () => new Date();
  return { baseUrls, credentials, tokens: createTokenCache(now), now, transport };
}

const transport = createHttpTransport();

type Abilities = Required<
  Pick<Connector, 'catalogSource' | 'categorySource' | 'listingTarget' | 'mediaTarget' | 'stockTarget' | 'publisher'>
>;

/** Abilities that a sample promises; a fixture whose connector lacks one is wrong. */
export function abilityOf<Name extends keyof Abilities>(connector: Connector, name: Name): Abilities[Name] {
  const ability = connector[name];
  if (!ability) throw new Error(`${connector.channel} has no ${name}`);
  return ability as Abilities[Name];
}
