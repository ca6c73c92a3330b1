import { newId } from '@narabe/platform/ids';
import type { TestApi } from './api.ts';

/** Channels as the profiles name them: one that products come from, one that pages are made on. */
const SOURCE = 'amazon';
export const TARGET = 'rakuten';

export interface Shop {
  readonly sellerId: string;
  readonly sourceId: string;
  readonly targetId: string;
  readonly productId: string;
  readonly skuId: string;
  readonly skuCode: string;
  readonly listingId: string;
  readonly runId: string;
  readonly priceRuleId: string;
  readonly wordRuleId: string;
  readonly imageHash: string;
  readonly sourceClass: string;
}

/** A company with two shops, one product that waits for its category, and one of everything else that has an id. */
export async function addShop({ database }: TestApi, sellerId: string, mark: string): Promise<Shop> {
  const [sourceId, targetId, productId, skuId, listingId, runId, priceRuleId, wordRuleId] = Array.from({ length: 8 }, () => newId()) as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const imageHash = Buffer.from(mark.padEnd(32, '.')).toString('hex');
  const [skuCode, sourceClass, url] = [`${mark}-SKU`, `${mark}-class`, `https://images.example.jp/${mark}.jpg`];
  await database.withTenant(sellerId, async (tx) => {
    await tx.channelAccount.create({
      data: { sellerId, id: sourceId, channel: SOURCE, name: `${mark} 元`, state: 'active', mallSellerId: mark },
    });
    await tx.channelAccount.create({
      data: { sellerId, id: targetId, channel: TARGET, name: `${mark} 先`, state: 'active', mallSellerId: mark },
    });
    await tx.product.create({
      data: {
        sellerId,
        id: productId,
        code: `${mark}-P`,
        sourceAccountId: sourceId,
        title: `${mark} ﾎﾟﾃﾄﾁｯﾌﾟｽ うすしお味`,
        bullets: [],
        variationAxes: [],
        imageUrls: [url],
        classification: [
          { id: 'root', name: '食品' },
          { id: sourceClass, name: 'お菓子' },
        ],
      },
    });
    await tx.sku.create({
      data: {
        sellerId,
        id: skuId,
        productId,
        code: skuCode,
        title: mark,
        condition: 'new',
        priceYen: 198,
        imageUrls: [],
        barcode: '4901234567894',
      },
    });
    await tx.stockLevel.create({ data: { sellerId, skuId, place: 'own', onHand: 7, reserved: 2 } });
    await tx.listing.create({
      data: {
        sellerId,
        id: listingId,
        channelAccountId: targetId,
        productId,
        code: `${mark.toLowerCase()}-p`,
        state: 'blocked',
        reason: 'category_unsure',
        imageUrls: [url],
      },
    });
    await tx.listingIssue.create({
      data: { sellerId, listingId, position: 0, field: 'category', code: 'category_unsure', severity: 'error', fix: 'choose_category' },
    });
    await tx.sourceImage.create({ data: { sellerId, url, state: 'stored', contentHash: imageHash } });
    await tx.imageAsset.create({ data: { sellerId, contentHash: imageHash, sizeBytes: 3, width: 1, height: 1 } });
    await tx.syncRun.create({
      data: {
        sellerId,
        id: runId,
        kind: 'copy',
        state: 'running',
        phase: 'taken_in',
        sourceAccountId: sourceId,
        targetAccountIds: [targetId],
        createdBy: mark,
      },
    });
    await tx.syncRunItem.create({ data: { sellerId, runId, kind: 'sku', target: skuCode, state: 'done' } });
    await tx.syncRunItem.create({
      data: { sellerId, runId, kind: 'listing', target: listingId, state: 'blocked', reason: 'category_unsure' },
    });
    await tx.priceRule.create({ data: { sellerId, id: priceRuleId } });
    await tx.wordRule.create({ data: { sellerId, id: wordRuleId, word: mark, action: 'drop_line' } });
    await tx.categoryMapping.create({
      data: { sellerId, channel: TARGET, sourceClass: `${mark}-learned`, categoryId: '1', decidedBy: 'operator' },
    });
  });
  return { sellerId, sourceId, targetId, productId, skuId, skuCode, listingId, runId, priceRuleId, wordRuleId, imageHash, sourceClass };
}

/** A small tree of the target mall. */
export async function addCategories({ database }: TestApi): Promise<void> {
  const node = (id: string, parentId: string | null, path: string[], leaf: boolean) => {
    return { channel: TARGET, id, parentId, name: path.at(-1) ?? '', path, leaf, listable: leaf };
  };
  await database.shared.mallCategory.createMany({
    data: [
      node('100', null, ['食品'], false),
      node('110', '100', ['食品', 'お菓子'], false),
      node('111', '110', ['食品', 'お菓子', 'スナック菓子'], true),
      node('112', '110', ['食品', 'お菓子', '和菓子'], true),
    ],
  });
}
