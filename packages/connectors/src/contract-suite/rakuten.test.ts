import type { Connector } from '@narabe/core/channel';
import type { ListingDraft, MallAttribute, MallCategory } from '@narabe/core/listing';
import { createRakutenConnector } from '../rakuten/index.ts';
import type { Control } from './control.ts';
import { describeConnector } from './describe-connector.ts';
import { abilityOf, type Fixture, testContext } from './fixture.ts';
import { sampleImage } from './images.ts';

const MALL = 'rakuten';
const ITEM = { code: 'contract-mug', variantCode: 'contract-mug-1' };

/** The first genre that takes pages, found by walking down the tree. */
async function anyGenre(connector: Connector): Promise<string> {
  for (let parent: string | null = null; ; ) {
    const nodes: readonly MallCategory[] = (await connector.categorySource?.readCategories(parent))?.nodes ?? [];
    const listable = nodes.find((node) => node.listable);
    if (listable) return listable.id;
    parent = nodes.find((node) => !node.leaf)?.id ?? null;
    if (parent === null) throw new Error('no genre takes pages');
  }
}

/** Some value that the genre accepts. */
function valueOf({ type, choices, minValue }: MallAttribute): string {
  if (choices[0] !== undefined) return choices[0];
  if (type === 'number') return String(Math.max(1, minValue ?? 1));
  return type === 'date' ? '2026-11-23' : '見本';
}

async function sampleDraft(connector: Connector): Promise<ListingDraft> {
  const categoryId = await anyGenre(connector);
  const attributes = (await connector.categorySource?.readAttributes(categoryId)) ?? [];
  const media = abilityOf(connector, 'mediaTarget');
  const { ref } = await media.putImage(sampleImage(), await media.openContainer());
  return {
    code: ITEM.code,
    title: '見本 マグカップ',
    tagline: '毎朝の一杯に',
    descriptionHtml: '電子レンジ対応<br>容量350ml',
    mobileHtml: '電子レンジ対応',
    plainText: '',
    categoryId,
    storePath: [],
    imageRefs: [ref],
    taxPercent: 10,
    modelNumber: null,
    selectors: [],
    variants: [
      {
        code: ITEM.variantCode,
        sku: 'CONTRACT-MUG',
        options: {},
        priceYen: 1_980,
        barcode: { value: '4901234567894' },
        attributes: attributes
          .filter(({ need }) => need !== 'optional')
          .map((attribute) => ({ name: attribute.name, values: [valueOf(attribute)], unit: attribute.units[0] ?? null })),
        imageRef: null,
      },
    ],
    onSale: true,
  };
}

const first = <Value>(values: readonly Value[]): Value => {
  const [value] = values;
  if (value === undefined) throw new Error('empty');
  return value;
};

const stateOf = async (control: Control) =>
  (await control.state(MALL)) as { items: Record<string, object>; inventory: Record<string, number>; cabinet: { files: object[] } };

const fixture: Fixture = {
  mall: MALL,
  create: async (control, credentials = {}) =>
    createRakutenConnector(testContext({ api: `${control.url}/${MALL}` }, { ...(await control.credentials(MALL)), ...credentials })),
  prepare: async (control) => {
    // A row to read and to change: the mall accepts stock of items that it does not know (sheet section 4).
    const connector = await fixture.create(control);
    await abilityOf(connector, 'stockTarget').writeStock([{ ref: ITEM, set: 5 }]);
  },
  wrongCredentials: { licenseKey: 'SL999999_wrong' },
  read: { endpoint: 'inventories.bulk.get', run: (connector) => abilityOf(connector, 'stockTarget').readStock([ITEM]) },
  write: {
    endpoint: 'inventories.bulk.upsert',
    run: (connector) => abilityOf(connector, 'stockTarget').writeStock([{ ref: ITEM, set: 8 }]),
    done: async (connector) => first(await abilityOf(connector, 'stockTarget').readStock([ITEM])).quantity === 8,
  },
  pages: {
    draft: sampleDraft,
    change: (draft) => ({
      ...draft,
      title: `${draft.title} 改`,
      variants: draft.variants.map((variant) => ({ ...variant, priceYen: variant.priceYen + 100 })),
    }),
    count: async (control) => Object.keys((await stateOf(control)).items).length,
  },
  images: { count: async (control) => (await stateOf(control)).cabinet.files.length },
  // Stock is tested beside the connector: this mall refuses whole batches, and accepts stock of things that do not exist.
};

describeConnector('Rakuten', fixture);
