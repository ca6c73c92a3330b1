import type { TestWorld } from '@narabe/testing/world';

interface RakutenState {
  readonly items: Record<string, { title: string }>;
  readonly inventory: Record<string, number>;
  readonly cabinet: { readonly files: readonly { path: string; inserted: number }[] };
}

interface YahooPage {
  readonly name: string;
}

interface YahooState {
  readonly items: Record<string, { editing: YahooPage | null; front: YahooPage | null; dirty: boolean }>;
  readonly stock: Record<string, { quantity: number | null }>;
  readonly libImages: Record<string, unknown>;
  readonly publishes: number;
  readonly publishing: boolean;
}

/** What buyers see of a practice mall, in one form for both: page code → title, stock row → number, pictures. */
export interface MallView {
  readonly titles: Readonly<Record<string, string>>;
  readonly stock: Readonly<Record<string, number | null>>;
  readonly pictures: readonly string[];
}

export const rakuten = (world: TestWorld) => world.malls.control.state<RakutenState>('rakuten');
export const yahoo = (world: TestWorld) => world.malls.control.state<YahooState>('yahoo');

export async function viewOf(world: TestWorld, mall: 'rakuten' | 'yahoo'): Promise<MallView> {
  if (mall === 'rakuten') {
    const { items, inventory, cabinet } = await rakuten(world);
    return {
      titles: Object.fromEntries(Object.entries(items).map(([code, item]) => [code, item.title])),
      stock: inventory,
      pictures: cabinet.files.map((file) => file.path).sort(),
    };
  }
  const { items, stock, libImages } = await yahoo(world);
  return {
    titles: Object.fromEntries(Object.entries(items).map(([code, { front }]) => [code, front?.name ?? '(not published)'])),
    stock: Object.fromEntries(Object.entries(stock).map(([code, row]) => [code, row.quantity])),
    pictures: Object.keys(libImages).sort(),
  };
}

/** What our own rows say the mall shows, in the same form. */
export async function meantFor(world: TestWorld, mall: 'rakuten' | 'yahoo'): Promise<MallView> {
  const pages = await world.rows<{ code: string; title: string }>(
    `SELECT l.code, l.draft ->> 'title' AS title FROM listing l JOIN channel_account a ON a.id = l.channel_account_id WHERE a.channel = $1 AND l.state = 'live'`,
    [mall],
  );
  const stock = await world.rows<{ page: string; variant: string; desired: number }>(
    `SELECT o.page_code AS page, o.variant_code AS variant, s.desired FROM offer o JOIN offer_stock s ON s.offer_id = o.id
     JOIN listing l ON l.id = o.listing_id JOIN channel_account a ON a.id = o.channel_account_id WHERE a.channel = $1 AND l.state = 'live'`,
    [mall],
  );
  const pictures = await world.rows<{ ref: string }>(
    `SELECT DISTINCT u.ref FROM uploaded_image u JOIN channel_account a ON a.id = u.channel_account_id WHERE a.channel = $1`,
    [mall],
  );
  const row = (page: string, variant: string) => (mall === 'rakuten' ? `${page}/${variant}` : variant ? `${page}:${variant}` : page);
  return {
    titles: Object.fromEntries(pages.map(({ code, title }) => [code, title])),
    stock: Object.fromEntries(stock.map(({ page, variant, desired }) => [row(page, variant), desired])),
    pictures: pictures.map(({ ref }) => (mall === 'rakuten' ? ref : (ref.split('/').at(-1) ?? ''))).sort(),
  };
}

/** Calls per endpoint of a mall since the counters were reset; endpoints without one are left out. */
export async function callsOf(world: TestWorld, mall: string): Promise<Record<string, number>> {
  const counters = (await world.malls.control.counters())[mall] ?? {};
  return Object.fromEntries(Object.entries(counters).flatMap(([name, { calls }]) => (calls > 0 ? [[name, calls]] : [])));
}
