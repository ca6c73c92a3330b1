import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { OwnItem, SkuRow } from '@narabe/core/catalog';
import type { CatalogSource, Connector, SkuRowError } from '@narabe/core/channel';
import { beforeEach, describe, expect, it } from 'vitest';
import { createAmazonConnector } from '../amazon/index.ts';
import { abilityOf, testContext } from './fixture.ts';
import { usePracticeMalls } from './practice-malls.ts';

// Real products lie beside the repository.
const PRODUCTS = fileURLToPath(new URL('../../../../../shared/data/off-japan-products.jsonl', import.meta.url));
const present = existsSync(PRODUCTS);
if (!present) console.log('skipped: the product sample is not beside the repository');

const malls = usePracticeMalls();

async function connect(credentials: Record<string, string> = {}): Promise<Connector> {
  const base = `${malls.control.url}/amazon`;
  return createAmazonConnector(testContext({ api: base, auth: base }, { ...(await malls.control.credentials('amazon')), ...credentials }));
}

async function readList(source: CatalogSource): Promise<{ rows: SkuRow[]; errors: SkuRowError[] }> {
  const id = await source.requestSkuList();
  await malls.control.advance(5 * 60_000);
  const state = await source.skuListState(id);
  if (state.state !== 'ready') throw new Error(`list is ${state.state}`);
  const rows: SkuRow[] = [];
  const errors: SkuRowError[] = [];
  for await (const row of source.readSkuList(state.documentId)) 'error' in row ? errors.push(row) : rows.push(row);
  return { rows, errors };
}

const pages = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, page) => items.slice(page * size, (page + 1) * size));

interface Generated {
  readonly sku: string;
  readonly asin: string;
  readonly parentAsin: string | null;
  readonly jan: string | null;
  readonly title: string;
  readonly priceYen: number | null;
  readonly quantity: number | null;
  readonly fulfilledBy: 'seller' | 'amazon';
  readonly images: readonly string[];
  readonly options: Readonly<Record<string, string>>;
}
const generated = async () => ((await malls.control.get('catalog')) as { skus: Generated[] }).skus;

describe.skipIf(!present)('500 real products', () => {
  beforeEach(async () =>
    malls.control.loadCatalog(
      readFileSync(PRODUCTS, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as object),
    ),
  );

  it('every one arrives by list, own item and catalogue, as it was generated', async () => {
    const source = abilityOf(await connect(), 'catalogSource');
    const { rows, errors } = await readList(source);
    expect(errors).toEqual([]);
    const skus = await generated();
    const own = new Map(
      (
        await readAll(
          rows.map(({ sku }) => sku),
          source.readOwnItems,
        )
      ).map((item) => [item.sku, item]),
    );
    const entries = new Map(
      (
        await readAll(
          rows.map(({ mallItemId }) => mallItemId),
          source.readCatalogItems,
        )
      ).map((item) => [item.mallItemId, item]),
    );
    expect(skus.length).toBeGreaterThan(490);
    expect(own.size).toBe(rows.length);

    const listed = new Map(rows.map((row) => [row.sku, row]));
    for (const sku of skus) {
      expect(listed.get(sku.sku)).toMatchObject({
        mallItemId: sku.asin,
        priceYen: sku.priceYen,
        quantity: sku.quantity,
        fulfilledBy: sku.fulfilledBy === 'amazon' ? 'mall' : 'seller',
      });
      expect(own.get(sku.sku)).toMatchObject({
        mallItemId: sku.asin,
        priceYen: sku.priceYen,
        quantity: sku.quantity,
        title: sku.title || null,
      });
      const entry = entries.get(sku.asin);
      expect(entry).toMatchObject({
        barcodes: sku.jan ? [sku.jan] : [],
        parentIds: sku.parentAsin ? [sku.parentAsin] : [],
        isParent: false,
      });
      expect(entry?.imageUrls).toHaveLength(sku.images.length);
      expect(entry?.classification.length).toBeGreaterThan(1);
      for (const [axis, value] of Object.entries(sku.options)) {
        expect(entry?.facts.find(({ name }) => name === axis.replace(/_name$/, ''))?.values, `${sku.sku} ${axis}`).toEqual([value]);
      }
    }
  });

  it('families: the parent names its children and what tells them apart', async () => {
    const source = abilityOf(await connect(), 'catalogSource');
    const skus = (await generated()).filter(({ parentAsin }) => parentAsin !== null);
    const parents = [...new Set(skus.map(({ parentAsin }) => parentAsin ?? ''))];
    const entries = await readAll(parents, source.readCatalogItems);
    expect(entries).toHaveLength(parents.length);
    for (const entry of entries) {
      const children = skus.filter(({ parentAsin }) => parentAsin === entry.mallItemId);
      expect(entry.isParent).toBe(true);
      expect(new Set(entry.childIds)).toEqual(new Set(children.map(({ asin }) => asin)));
      expect(entry.variationAxes.length).toBeGreaterThan(0);
      for (const child of children)
        expect(
          Object.keys(child.options)
            .map((axis) => axis.replace(/_name$/, ''))
            .sort(),
        ).toEqual([...entry.variationAxes].sort());
    }
  });

  it('every weight is metric, whatever Amazon measured it in', async () => {
    const source = abilityOf(await connect(), 'catalogSource');
    const entries = await readAll(
      (await generated()).map(({ asin }) => asin),
      source.readCatalogItems,
    );
    const units = new Set(entries.flatMap(({ facts }) => facts.filter(({ unit }) => unit !== null).map(({ unit }) => unit)));
    expect([...units].filter((unit) => !['g', 'kg', 'ml', 'l', 'cm', 'day'].includes(unit ?? ''))).toEqual([]);
  });

  it('a list with broken bytes loses only the lines whose SKU, price or number is unreadable', async () => {
    const source = abilityOf(await connect(), 'catalogSource');
    const whole = await readList(source);
    await post('amazon/settings', { reportBrokenBytes: true, reportGzipAboveBytes: 0 });
    const broken = await readList(source);
    expect(broken.rows.length + broken.errors.length).toBe(whole.rows.length);
    for (const { line, error } of broken.errors)
      expect({ line, error }).toEqual({ line: expect.any(Number), error: expect.stringMatching(/^broken_bytes:/) });
    const before = new Map(whole.rows.map((row) => [row.sku, row]));
    for (const row of broken.rows)
      expect(row).toMatchObject({ priceYen: before.get(row.sku)?.priceYen, mallItemId: before.get(row.sku)?.mallItemId });
    const marked = broken.rows.filter(({ title }) => title.includes('\uFFFD'));
    expect(marked.length + broken.errors.length).toBeGreaterThan(0);
  });
});

describe('practice Amazon', () => {
  beforeEach(() =>
    malls.control.loadCatalog([{ jan: '4904000000001', name: '在庫を書く品', syntheticSku: 'STOCK-1', syntheticQuantity: 3 }]),
  );

  it('a refused quantity comes with the reasons of Amazon', async () => {
    const stock = abilityOf(await connect(), 'stockTarget');
    const error = await stock.writeStock([{ ref: { code: 'STOCK-1', variantCode: null }, set: -1 }]).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ kind: 'rejected', details: { status: 200, endpoint: 'patchListingsItem' } });
    expect((error as { details: { issues: unknown[] } }).details.issues.length).toBeGreaterThan(0);
  });

  it('the price and the handling time survive a stock write', async () => {
    const connector = await connect();
    const read = async () => {
      const [item] = await abilityOf(connector, 'catalogSource').readOwnItems(['STOCK-1']);
      if (!item) throw new Error('the item is gone');
      return item;
    };
    const before = await read();
    await abilityOf(connector, 'stockTarget').writeStock([{ ref: { code: 'STOCK-1', variantCode: null }, set: 9 }]);
    await malls.control.advance(60_000);
    const after = await read();
    expect(after).toMatchObject({ quantity: 9, priceYen: before.priceYen });
    const availability = ({ raw }: OwnItem) => {
      const { attributes } = raw as { attributes: { fulfillment_availability: object[] } };
      return attributes.fulfillment_availability;
    };
    expect(availability(after)).toEqual(availability(before).map((entry) => ({ ...entry, quantity: 9 })));
  });

  it('a seller id of somebody else is told by the probe', async () => {
    const { checks } = await (await connect({ sellerId: 'A2SOMEBODYELSE' })).probe();
    expect(checks).toContainEqual({ ability: 'listings', ok: false, code: 'access_denied' });
    expect(checks).toContainEqual({ ability: 'marketplace', ok: true, code: null });
  });

  it('our own wrong secret is told apart from a dead grant', async () => {
    await expect((await connect({ clientSecret: 'old' })).probe()).rejects.toMatchObject({ kind: 'auth', code: 'platform_invalid_client' });
    await expect((await connect({ refreshToken: 'old' })).probe()).rejects.toMatchObject({ kind: 'auth', code: 'invalid_grant' });
  });

  it('an unknown list, and one that is not ready', async () => {
    const source = abilityOf(await connect(), 'catalogSource');
    await expect(source.skuListState('0')).rejects.toMatchObject({ kind: 'rejected' });
    expect(await source.skuListState(await source.requestSkuList())).toMatchObject({ state: 'pending' });
  });

  it('a list asked for again too soon fails as cancelled', async () => {
    await post('amazon/settings', { reportRepeatWindowMs: 1_800_000 });
    const source = abilityOf(await connect(), 'catalogSource');
    await readList(source);
    const second = await source.requestSkuList();
    await malls.control.advance(60_000);
    expect(await source.skuListState(second)).toEqual({ state: 'failed', code: 'cancelled' });
  });
});

async function readAll<Item>(ids: readonly string[], read: (ids: readonly string[]) => Promise<Item[]>): Promise<Item[]> {
  const found: Item[] = [];
  for (const page of pages([...new Set(ids)], 20)) found.push(...(await read(page)));
  return found;
}

async function post(path: string, body: unknown): Promise<void> {
  const answer = await fetch(`${malls.control.url}/control/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
}
