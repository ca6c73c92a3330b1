import { itemView } from './items/item-view.ts';
import type { RakutenShop } from './shop/shop.ts';

/** What the shop holds, as plain JSON for comparisons by other programs. */
export function rakutenState(shop: RakutenShop): unknown {
  const { cabinet } = shop;
  const stored = shop.inventory.all().map((row): [string, number] => [`${row.manageNumber}/${row.variantId}`, row.quantity]);
  return {
    items: Object.fromEntries(shop.items.all().map((item) => [item.manageNumber, itemView(item)])),
    inventory: Object.fromEntries(stored),
    cabinet: {
      folders: cabinet.folders().map(({ id, name, path }) => ({ folderId: id, folderName: name, folderPath: path })),
      files: cabinet.files.all().map((file) => ({ path: cabinet.location(file), fileId: file.id, inserted: file.inserted })),
    },
    keys: shop.keys.all().map((key) => ({
      licenseKey: key.value,
      expiresAt: key.expiresAt.toISOString(),
      revoked: key.revoked,
      functions: [...key.functions],
    })),
  };
}
