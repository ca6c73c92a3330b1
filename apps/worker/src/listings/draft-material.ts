import type { Fact, Product, Sku } from '@narabe/core/catalog';
import type { DraftInput, FieldOverride, LearnedAttribute, LearnedCategory, Licence, WordRule } from '@narabe/core/mapping';
import { SAME_PRICE } from '@narabe/core/money';
import type { Tenant } from '@narabe/db/client';
import type { DueListing } from '@narabe/db/listings';

/** Everything that one page is drafted from, except what the mall's category asks for. */
export interface DraftMaterial extends Omit<DraftInput, 'rules' | 'category' | 'attributes'> {
  /** The operator's choice for this very page. */
  readonly chosenCategoryId: string | null;
  readonly learnedCategories: readonly LearnedCategory[];
}

/** Reads what these pages are drafted from; a page whose product has no active SKU any more is left out. */
export async function readMaterial(
  tx: Tenant,
  lane: { channel: string; channelAccountId: string },
  due: readonly DueListing[],
): Promise<Map<string, DraftMaterial>> {
  const shared = await readShared(tx, lane);
  const listings = await tx.listing.findMany({
    where: { id: { in: due.map((listing) => listing.id) } },
    select: {
      id: true,
      categoryId: true,
      categoryDecidedBy: true,
      product: { include: { skus: { where: { state: 'active' }, orderBy: { code: 'asc' } } } },
      fields: { where: { override: { not: null } }, select: { field: true, sku: true, override: true, locked: true } },
    },
  });
  const urls = listings.flatMap(({ product }) => [...product.imageUrls, ...product.skus.flatMap((sku) => sku.imageUrls)]);
  const failed = await tx.sourceImage.findMany({ where: { url: { in: urls }, state: 'failed' }, select: { url: true, error: true } });
  const unavailableImages = failed.map((image) => ({ url: image.url, code: image.error ?? 'image_unreachable' }));

  return new Map(
    listings
      .filter(({ product }) => product.skus.length > 0)
      .map((listing): [string, DraftMaterial] => [
        listing.id,
        {
          ...shared,
          product: toProduct(listing.product),
          overrides: listing.fields.map(toOverride),
          unavailableImages,
          chosenCategoryId: listing.categoryDecidedBy === 'operator' ? listing.categoryId : null,
        },
      ]),
  );
}

async function readShared(tx: Tenant, { channel, channelAccountId }: { channel: string; channelAccountId: string }) {
  const priceRules = await tx.priceRule.findMany({
    where: { OR: [{ channelAccountId }, { channelAccountId: null }] },
    orderBy: { position: 'asc' },
  });
  const wordRules = await tx.wordRule.findMany({ where: { OR: [{ channel }, { channel: null }] }, orderBy: { createdAt: 'asc' } });
  const categories = await tx.categoryMapping.findMany({ where: { channel } });
  const attributes = await tx.attributeMapping.findMany({ where: { channel } });
  const licences = await tx.licenceConfirmation.findMany();
  return {
    priceRules: priceRules.map((rule) => ({
      ...SAME_PRICE,
      rateBasisPoints: rule.rateBasisPoints,
      addYen: rule.addYen,
      floorYen: rule.floorYen,
      rounding: { ...SAME_PRICE.rounding, ...(rule.rounding as object) },
    })),
    wordRules: wordRules.map(
      ({ word, action, replacement }): WordRule =>
        action === 'replace'
          ? { kind: 'replace', word, replacement: replacement ?? '' }
          : { kind: action === 'drop_line' ? 'drop_line' : 'drop_product', word },
    ),
    learnedCategories: categories.map(
      ({ sourceClass, categoryId }): LearnedCategory => ({ classificationId: sourceClass, productType: null, categoryId, scope: 'seller' }),
    ),
    attributeMappings: attributes.map(({ attribute, sourceValue, value }): LearnedAttribute => ({ attribute, sourceValue, value })),
    confirmedLicences: licences.map((licence) => licence.kind as Licence),
  };
}

type ProductRow = Awaited<ReturnType<Tenant['product']['findMany']>>[number] & { skus: Awaited<ReturnType<Tenant['sku']['findMany']>> };

function toProduct({ skus, facts, classification, ...product }: ProductRow): Product {
  return {
    ...product,
    facts: facts as unknown as Fact[],
    classification: classification as unknown as Product['classification'],
    skus: skus.map(toSku),
  };
}

function toSku({ facts, options, condition, barcodeExemption, ...sku }: ProductRow['skus'][number]): Sku {
  return {
    ...sku,
    condition: condition as Sku['condition'],
    barcodeExemption: barcodeExemption as Sku['barcodeExemption'],
    facts: facts as unknown as Fact[],
    options: options as Record<string, string>,
  };
}

function toOverride({
  field,
  sku,
  override,
  locked,
}: {
  field: string;
  sku: string;
  override: string | null;
  locked: boolean;
}): FieldOverride {
  return { field, sku: sku === '' ? null : sku, value: override ?? '', locked };
}
