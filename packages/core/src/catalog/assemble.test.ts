import { describe, expect, it } from 'vitest';
import { assembleProduct, type FamilyMember } from './assemble.ts';
import type { CatalogItem, OwnItem, SkuRow } from './source.ts';

const row = (sku: string, more: Partial<SkuRow> = {}): SkuRow => ({
  line: 1,
  sku,
  mallItemId: `B0${sku}`,
  title: `row ${sku}`,
  priceYen: 1000,
  quantity: 3,
  fulfilledBy: 'seller',
  condition: 'new',
  status: 'active',
  taxCode: null,
  raw: {},
  ...more,
});
const own = (sku: string, more: Partial<OwnItem> = {}): OwnItem => ({
  sku,
  mallItemId: null,
  title: null,
  brand: null,
  bullets: [],
  description: null,
  productType: null,
  conditionNew: true,
  priceYen: null,
  quantity: null,
  listPriceYen: null,
  barcode: null,
  parentSku: null,
  facts: [],
  imageUrls: [],
  raw: null,
  ...more,
});
const catalog = (id: string, more: Partial<CatalogItem> = {}): CatalogItem => ({
  mallItemId: id,
  title: null,
  brand: null,
  bullets: [],
  description: null,
  productType: null,
  classification: [],
  isParent: false,
  parentIds: [],
  childIds: [],
  variationAxes: [],
  barcodes: [],
  facts: [],
  imageUrls: [],
  adult: false,
  raw: null,
  ...more,
});
const fact = (name: string, value: string) => ({ name, values: [value], unit: null });

const parent = catalog('P1', {
  title: 'グミ',
  variationAxes: ['flavor'],
  childIds: ['B0a', 'B0b'],
  isParent: true,
  imageUrls: ['p1', 'p1'],
  facts: [fact('flavor', '親')],
});
const members: FamilyMember[] = [
  { row: row('b'), own: own('b', { parentSku: 'GUMI', facts: [fact('flavor', 'もも')] }), catalog: null },
  {
    row: row('a'),
    own: own('a', { parentSku: 'GUMI', title: 'グミ りんご', priceYen: 200 }),
    catalog: catalog('B0a', { facts: [fact('flavor', 'りんご')], barcodes: ['49'] }),
  },
];

describe('a family of SKUs', () => {
  it('takes its name and pictures from the parent and its code from the parent SKU', () => {
    const product = assembleProduct(parent, members);
    expect(product).toMatchObject({ code: 'GUMI', title: 'グミ', variationAxes: ['flavor'], imageUrls: ['p1'] });
  });

  it('takes each option from the child, never from the parent', () => {
    const product = assembleProduct(parent, members);
    expect(product.skus.map((sku) => sku.options)).toEqual([{ flavor: 'りんご' }, { flavor: 'もも' }]);
    const bare = assembleProduct(parent, [
      { row: row('a'), own: null, catalog: null },
      { row: row('b'), own: null, catalog: null },
    ]);
    expect(bare.skus.map((sku) => sku.options)).toEqual([{}, {}]);
  });

  it('prefers what the seller submitted over the catalogue', () => {
    const [first] = assembleProduct(parent, members).skus;
    expect(first).toMatchObject({ title: 'グミ りんご', priceYen: 200, barcode: '49' });
  });

  it('is the same in whatever order the members came', () => {
    expect(assembleProduct(parent, [...members].reverse())).toEqual(assembleProduct(parent, members));
  });
});

describe('a SKU that stands alone', () => {
  it('is a product without axes, even when its siblings are not ours', () => {
    const lonely = members[1];
    if (!lonely) throw new Error('fixture');
    expect(assembleProduct(parent, [lonely])).toMatchObject({
      code: 'a',
      title: 'グミ りんご',
      variationAxes: [],
      skus: [{ code: 'a', options: {} }],
    });
  });

  it('goes on with the report’s line when the mall told nothing else', () => {
    expect(assembleProduct(null, [{ row: row('x'), own: null, catalog: null }])).toMatchObject({
      title: 'row x',
      skus: [{ priceYen: 1000 }],
    });
  });
});
