import type { Product, Sku } from '../catalog/product.ts';

/** A SKU for tests: new, 1,000 yen, with a valid barcode. */
function skuOf(change: Partial<Sku> = {}): Sku {
  return {
    code: 'sku-1',
    title: change.title ?? '商品',
    condition: 'new',
    priceYen: 1000,
    barcode: '4901515118586',
    barcodeExemption: null,
    taxCode: null,
    facts: [],
    options: {},
    imageUrls: [],
    ...change,
  };
}

/** A product for tests with one SKU, or the SKUs given. */
export function productOf(change: Partial<Product> = {}, skus: readonly Partial<Sku>[] = [{}]): Product {
  return {
    title: '商品',
    brand: null,
    bullets: [],
    description: null,
    productType: null,
    classification: [],
    adult: false,
    facts: [],
    variationAxes: [],
    imageUrls: ['https://images.example/main.jpg'],
    code: 'product-1',
    ...change,
    skus: skus.map((sku) => skuOf(sku)),
  };
}
