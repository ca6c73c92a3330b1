import type { YahooContext } from './context.ts';
import { libImageUrl } from './images/image.ts';
import type { FieldName } from './items/fields.ts';
import type { ItemPage } from './items/item.ts';
import { settlePublisher } from './publish/publisher.ts';
import type { YahooState } from './state.ts';
import { pathNames } from './store-category/tree.ts';

const YEN_FIELDS: ReadonlySet<FieldName> = new Set(['price', 'original_price', 'sale_price', 'member_price']);

/** What the store holds, as plain JSON. `front` is what buyers see; `editing` is null for a page whose deletion is not published yet. */
export function viewState(context: YahooContext): unknown {
  settlePublisher(context);
  const { state } = context;
  return {
    sellerId: state.sellerId,
    items: mapValues(state.items, ({ editing, front, dirty }) => ({
      editing: viewPage(state, editing),
      front: viewPage(state, front),
      dirty,
    })),
    stock: mapValues(state.stock, ({ quantity, allowOverdraft, closed, updatedAt }) => ({ quantity, allowOverdraft, closed, updatedAt })),
    storeCategories: mapValues(state.storeCategories, ({ pageKey, display, dirty }) => ({
      path: pathNames(state, pageKey),
      display,
      dirty,
    })),
    libImages: mapValues(state.libImages, (image) => ({ ...image, url: libImageUrl(state.sellerId, image.fileName) })),
    itemImages: Object.fromEntries(state.itemImages),
    publishes: state.publisher.history.length,
    publishing: state.publisher.runningUntil !== undefined,
  };
}

function viewPage(state: YahooState, page: ItemPage | null): Record<string, unknown> | null {
  if (!page) return null;
  const { fields, categoryKeys, itemCode, images, options, inscriptions, subCodes, specs, updatedAt } = page;
  const shown = Object.entries(fields).map(([name, value]) => [camelCase(name), viewField(name as FieldName, value)]);
  return {
    itemCode,
    ...Object.fromEntries(shown),
    paths: categoryKeys.map((key) => pathNames(state, key).join(':')),
    images,
    options,
    inscriptions,
    subCodes: subCodes.map((subCode) => ({ ...subCode, price: subCode.price === '' ? null : Number(subCode.price) })),
    specs,
    updatedAt,
  };
}

/** Prices in yen as numbers, null when there is none; everything else as sent. */
function viewField(name: FieldName, value: string): string | number | null {
  if (!YEN_FIELDS.has(name)) return value;
  return value === '' ? null : Number(value);
}

const camelCase = (name: string) => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

function mapValues<Value, Shown>(map: ReadonlyMap<string, Value>, show: (value: Value) => Shown): Record<string, Shown> {
  return Object.fromEntries([...map].map(([key, value]) => [key, show(value)]));
}
