import type { Tenant } from '../client/index.ts';

const COLUMNS = {
  id: true,
  productId: true,
  code: true,
  title: true,
  condition: true,
  priceYen: true,
  barcode: true,
  barcodeExemption: true,
  taxCode: true,
  options: true,
  facts: true,
  mallItemId: true,
  fulfilledBy: true,
  state: true,
  stockLevels: { select: { place: true, onHand: true, reserved: true }, orderBy: { place: 'asc' } },
} as const;

export const skusOfProduct = (tx: Tenant, sellerId: string, productId: string) =>
  tx.sku.findMany({ where: { sellerId, productId }, select: COLUMNS, orderBy: { code: 'asc' } });

export const getSku = (tx: Tenant, sellerId: string, id: string) =>
  tx.sku.findUnique({ where: { sellerId_id: { sellerId, id } }, select: COLUMNS });

export type SkuRow = NonNullable<Awaited<ReturnType<typeof getSku>>>;

/** A number and a reason for having none exclude each other: setting one clears the other. */
export async function setBarcode(
  tx: Tenant,
  sellerId: string,
  id: string,
  given: { barcode?: string | null; barcodeExemption?: string | null },
): Promise<void> {
  const data = { ...given };
  if (data.barcode) data.barcodeExemption = null;
  if (data.barcodeExemption) data.barcode = null;
  await tx.sku.update({ where: { sellerId_id: { sellerId, id } }, data });
}
