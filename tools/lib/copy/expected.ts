import { withClient } from '../pg-client.ts';

export type ExpectedPage = {
  channel: string;
  code: string;
  /** Stored draft (core ListingDraft) whose pictures are still source addresses. */
  draft: Record<string, unknown>;
  variantImageUrls: Record<string, string>;
};
export type ExpectedStock = { channel: string; pageCode: string; variantCode: string; quantity: number };
export type ExpectedImage = { channel: string; ref: string; contentHash: string };
export type ListedSku = { channel: string; sku: string; state: 'live' | 'blocked' | 'failed' | 'publishing'; reason: string | null };

export type Expected = {
  pages: ExpectedPage[];
  stock: ExpectedStock[];
  images: ExpectedImage[];
  skus: ListedSku[];
  refs: Map<string, string>;
};

/** What our database says must be on the malls. */
export function readExpected(ownerUrl: string): Promise<Expected> {
  return withClient(ownerUrl, async (client) => {
    const rows = async <T>(sql: string) => (await client.query(sql)).rows as T[];
    const images = await rows<ExpectedImage & { url: string }>(`
      SELECT a.channel, u.ref, u.content_hash AS "contentHash", s.url
      FROM uploaded_image u JOIN channel_account a ON a.id = u.channel_account_id JOIN source_image s ON s.content_hash = u.content_hash`);
    return {
      pages: await rows<ExpectedPage>(`
        SELECT a.channel, l.code, l.draft, l.variant_image_urls AS "variantImageUrls"
        FROM listing l JOIN channel_account a ON a.id = l.channel_account_id WHERE l.state = 'live' ORDER BY 1, 2`),
      stock: await rows<ExpectedStock>(`
        SELECT a.channel, o.page_code AS "pageCode", o.variant_code AS "variantCode", s.desired AS quantity
        FROM offer o JOIN offer_stock s ON s.offer_id = o.id JOIN listing l ON l.id = o.listing_id JOIN channel_account a ON a.id = o.channel_account_id
        WHERE l.state = 'live' AND EXISTS (SELECT FROM jsonb_array_elements(l.draft -> 'variants') v JOIN sku k ON k.id = o.sku_id WHERE v ->> 'sku' = k.code) ORDER BY 1, 2, 3`),
      images: [...new Map(images.map((image) => [`${image.channel} ${image.contentHash}`, image])).values()],
      refs: new Map(images.map((image) => [`${image.channel} ${image.url}`, image.ref])),
      skus: await rows<ListedSku>(LISTED_SKUS),
    };
  });
}

// A SKU is live when its page is and carries it; one that was left out of a live page is blocked by its own issue.
const LISTED_SKUS = `
  SELECT a.channel, k.code AS sku,
    CASE WHEN l.state = 'live' AND carried.yes THEN 'live' WHEN l.state = 'live' THEN 'blocked' WHEN l.state IN ('blocked', 'failed') THEN l.state::text ELSE 'publishing' END AS state,
    coalesce(own_issue.code, CASE WHEN carried.yes THEN NULL ELSE l.reason END, l.reason) AS reason
  FROM listing l JOIN channel_account a ON a.id = l.channel_account_id JOIN sku k ON k.product_id = l.product_id
  CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM jsonb_array_elements(coalesce(l.draft, '{"variants":[]}'::jsonb) -> 'variants') v WHERE v ->> 'sku' = k.code) AS yes) carried
  LEFT JOIN LATERAL (
    SELECT i.code FROM listing_issue i WHERE i.listing_id = l.id AND i.severity = 'error' AND (i.sku = k.code OR i.sku IS NULL) ORDER BY i.sku NULLS LAST, i.position LIMIT 1
  ) own_issue ON NOT carried.yes`;
