import { assembleProduct, type CatalogItem, type FamilyMember, type SkuRow } from '../../catalog/index.ts';
import type { Product } from '../../catalog/product.ts';
import type { CatalogSource, Connector } from '../../channel/index.ts';

/** What these tests use of the simulator and the connectors. Written down here, because core depends on neither. */
interface Simulator {
  readonly quotas: { enabled: boolean };
  readonly clock: { advance(ms: number): void };
  readonly malls: readonly { readonly name: string; credentials(): Record<string, string> }[];
  readonly amazon: { loadCatalog(text: string): { readonly skus: number; readonly rejected: readonly unknown[] } };
}
interface SimulatorServer {
  generateCatalogLines(shape: { families: number; skusPerFamily: number; imagesPerFamily: number; seed: number }): string[];
  startSimulator(options: { port: number }): Promise<{ readonly url: string; readonly control: Simulator; close(): Promise<void> }>;
}
interface Registry {
  createConnector(channel: string, context: object): Connector;
  baseUrlsOf(channel: string, simulatorUrl: string): Readonly<Record<string, string>>;
}
interface Http {
  createHttpTransport(): object;
  createTokenCache(now: () => Date): object;
}

// Names and not imports: core must compile without them.
const SIMULATOR = '@narabe/simulator/server';
const REGISTRY = '@narabe/connectors/registry';
const HTTP = '@narabe/connectors/http';

/** A list of a shop is ready after this much mall time. */
const LIST_MS = 5 * 60_000;

export interface PracticeMalls {
  connect(channel: string): Connector;
  /** Loads the lines as the seller's shop and takes it in, family by family. */
  takeIn(lines: readonly string[]): Promise<{ skus: number; rejected: number; products: Product[] }>;
  close(): Promise<void>;
}

/** Catalogue lines of a wanted shape, as the simulator makes them for benchmarks. */
export async function benchLines(families: number, skusPerFamily: number, seed: number): Promise<string[]> {
  const { generateCatalogLines } = (await import(SIMULATOR)) as SimulatorServer;
  return generateCatalogLines({ families, skusPerFamily, imagesPerFamily: 1, seed });
}

/** The practice malls on a free port, without quotas, seen through the real connectors. */
export async function startPracticeMalls(): Promise<PracticeMalls> {
  const { startSimulator } = (await import(SIMULATOR)) as SimulatorServer;
  const { createConnector, baseUrlsOf } = (await import(REGISTRY)) as Registry;
  const { createHttpTransport, createTokenCache } = (await import(HTTP)) as Http;
  const simulator = await startSimulator({ port: 0 });
  const { control } = simulator;
  control.quotas.enabled = false;
  const now = () => new Date();
  const transport = createHttpTransport();
  const connect = (channel: string) => {
    const credentials = control.malls.find((mall) => mall.name === channel)?.credentials() ?? {};
    return createConnector(channel, {
      baseUrls: baseUrlsOf(channel, simulator.url),
      credentials,
      tokens: createTokenCache(now),
      now,
      transport,
    });
  };
  return {
    connect,
    close: () => simulator.close(),
    async takeIn(lines) {
      const { skus, rejected } = control.amazon.loadCatalog(lines.join('\n'));
      const source = connect('amazon').catalogSource;
      if (!source) throw new Error('the source mall has no catalogue');
      return { skus, rejected: rejected.length, products: await readProducts(source, () => control.clock.advance(LIST_MS)) };
    },
  };
}

async function readProducts(source: CatalogSource, waitForList: () => void): Promise<Product[]> {
  const requestId = await source.requestSkuList();
  waitForList();
  const state = await source.skuListState(requestId);
  if (state.state !== 'ready') throw new Error(`list is ${state.state}`);
  const rows: SkuRow[] = [];
  for await (const row of source.readSkuList(state.documentId)) {
    if ('error' in row) throw new Error(`line ${row.line}: ${row.error}`);
    rows.push(row);
  }
  const own = new Map(
    (
      await inPages(
        rows.map((row) => row.sku),
        source,
        source.readOwnItems,
      )
    ).map((item) => [item.sku, item]),
  );
  const ids = [...new Set(rows.map((row) => row.mallItemId))];
  const catalog = new Map((await inPages(ids, source, source.readCatalogItems)).map((item) => [item.mallItemId, item]));
  const families = new Map<string, { parent: CatalogItem | null; members: FamilyMember[] }>();
  for (const row of rows) {
    const entry = catalog.get(row.mallItemId) ?? null;
    if (entry?.isParent) continue;
    const parent = catalog.get(entry?.parentIds[0] ?? '') ?? null;
    const key = parent ? parent.mallItemId : `sku:${row.sku}`;
    const family = families.get(key) ?? { parent, members: [] };
    family.members.push({ row, own: own.get(row.sku) ?? null, catalog: entry });
    families.set(key, family);
  }
  return [...families.values()].map(({ parent, members }) => assembleProduct(parent, members));
}

async function inPages<Item>(ids: readonly string[], source: CatalogSource, read: (ids: readonly string[]) => Promise<Item[]>) {
  const items: Item[] = [];
  for (let from = 0; from < ids.length; from += source.itemsPerRead)
    items.push(...(await read.call(source, ids.slice(from, from + source.itemsPerRead))));
  return items;
}
