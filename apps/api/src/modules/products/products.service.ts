import type { PatchSku, ProductDetail, ProductPage, ProductQuery, Sku } from '@narabe/contracts/api';
import { checkBarcode } from '@narabe/core/mapping';
import type { Tenant } from '@narabe/db/client';
import {
  getProductRow,
  getProductTexts,
  getSku,
  listProducts,
  productImages,
  requeueListings,
  type SkuRow,
  setBarcode,
  setProductState,
  skusOfProduct,
} from '@narabe/db/queries';
import { Injectable } from '@nestjs/common';
import { notFound, unfit } from '../../http/problem.ts';
import { wire } from '../../http/wire.ts';
import { AppDatabase } from '../../infrastructure/index.ts';

@Injectable()
export class ProductsService {
  constructor(private readonly database: AppDatabase) {}

  async list(sellerId: string, query: ProductQuery): Promise<ProductPage> {
    return wire(await this.database.withTenant(sellerId, (tx) => listProducts(tx, sellerId, query)));
  }

  get(sellerId: string, id: string): Promise<ProductDetail> {
    return this.database.withTenant(sellerId, (tx) => detailOf(tx, sellerId, id));
  }

  setState(sellerId: string, id: string, state: 'active' | 'archived'): Promise<ProductDetail> {
    return this.database.withTenant(sellerId, async (tx) => {
      if (!(await setProductState(tx, sellerId, id, state))) throw notFound();
      return detailOf(tx, sellerId, id);
    });
  }

  /** The pages that sell the SKU are drafted again. @throws ProblemError 422 `barcode_invalid` */
  patchSku(sellerId: string, id: string, patch: PatchSku): Promise<Sku> {
    return this.database.withTenant(sellerId, async (tx) => {
      const sku = await getSku(tx, sellerId, id);
      if (!sku) throw notFound();
      await setBarcode(tx, sellerId, id, { ...patch, barcode: patch.barcode ? normalised(patch.barcode) : patch.barcode });
      await requeueListings(tx, sellerId, { productId: sku.productId });
      const after = await getSku(tx, sellerId, id);
      return skuView(after ?? sku);
    });
  }
}

/** A 12-digit code gets its leading zero; a code that names no product is refused. */
function normalised(barcode: string): string {
  const check = checkBarcode(barcode);
  if (check.state === 'valid') return check.value;
  throw unfit('barcode_invalid', 'barcode', check.state === 'invalid' ? check.reason : check.state);
}

async function detailOf(tx: Tenant, sellerId: string, id: string): Promise<ProductDetail> {
  const [row, texts] = [await getProductRow(tx, sellerId, id), await getProductTexts(tx, sellerId, id)];
  if (!row || !texts) throw notFound();
  const skus = await skusOfProduct(tx, sellerId, id);
  const images = await productImages(tx, sellerId, id);
  return {
    ...wire(row),
    ...wire(texts),
    classification: texts.classification as ProductDetail['classification'],
    facts: texts.facts as ProductDetail['facts'],
    images,
    skus: skus.map(skuView),
  };
}

function skuView({ stockLevels, ...row }: SkuRow): Sku {
  return { ...row, stock: stockLevels, options: row.options as Sku['options'], facts: row.facts as Sku['facts'] };
}
