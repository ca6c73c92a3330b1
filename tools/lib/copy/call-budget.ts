import type { Expected } from './expected.ts';

type Calls = Record<string, Record<string, number>>;

/** Endpoints whose calls the copy is made of, and how many of them the same result needs at least. */
type Need = { endpoint: string; needed: (shop: Shop) => number };
type Shop = { skus: number; families: number; pages: number; offers: number; images: number };

const PER_CATALOGUE_CALL = 20;

/** By the malls' sheets: what one call can carry. */
const NEEDS: Record<string, Need[]> = {
  amazon: [
    { endpoint: 'createReport', needed: () => 1 },
    { endpoint: 'getReportDocument', needed: () => 1 },
    { endpoint: 'searchListingsItems', needed: ({ skus }) => Math.ceil(skus / PER_CATALOGUE_CALL) },
    {
      endpoint: 'searchCatalogItems',
      needed: ({ skus, families }) => Math.ceil(skus / PER_CATALOGUE_CALL) + Math.ceil(families / PER_CATALOGUE_CALL),
    },
  ],
  rakuten: [
    { endpoint: 'cabinet.file.insert', needed: ({ images }) => images },
    { endpoint: 'items.upsert', needed: ({ pages }) => pages },
    { endpoint: 'items.bulk.get', needed: ({ pages }) => 2 * Math.ceil(pages / 50) },
    { endpoint: 'inventories.bulk.upsert', needed: ({ offers }) => Math.ceil(offers / 400) },
  ],
  yahoo: [
    { endpoint: 'uploadLibImage', needed: ({ images }) => images },
    { endpoint: 'editItem', needed: ({ pages }) => pages },
    { endpoint: 'getItem', needed: ({ pages }) => 2 * pages },
    { endpoint: 'setStock', needed: ({ offers }) => Math.ceil(offers / 1_000) },
  ],
};

/** Calls made and calls needed over the endpoints that carry the copy. */
export function callBudget(calls: Calls, expected: Expected, skus: number, source: string): { callsMade: number; callsNeeded: number } {
  const families = new Set(expected.pages.map((page) => page.code)).size;
  let callsMade = 0;
  let callsNeeded = 0;
  for (const [mall, needs] of Object.entries(NEEDS)) {
    const of = <T extends { channel: string }>(items: T[]) => items.filter((item) => item.channel === mall).length;
    const shop = {
      skus,
      families: mall === source ? families : 0,
      pages: of(expected.pages),
      offers: of(expected.stock),
      images: of(expected.images),
    };
    for (const { endpoint, needed } of needs) {
      callsMade += calls[mall]?.[endpoint] ?? 0;
      callsNeeded += needed(shop);
    }
  }
  return { callsMade, callsNeeded };
}
