import type { Issue, ListingDraft } from '@narabe/core/listing';
import { storableJson, type Tenant } from '../client/index.ts';

/** Where one field's value came from. */
export interface DraftField {
  readonly field: string;
  readonly sku: string | null;
  readonly source: string | null;
  readonly afterRules: string | null;
  readonly final: string | null;
}

export interface DraftToSave {
  readonly listingId: string;
  readonly channelAccountId: string;
  /** Null: an issue blocks the page. */
  readonly draft: ListingDraft | null;
  readonly desiredHash: string | null;
  readonly imageUrls: readonly string[];
  readonly variantImageUrls: Readonly<Record<string, string>>;
  /** A page without selectors has a variant code on this mall, too. */
  readonly singleHasCode: boolean;
  readonly category: { categoryId: string; confidence: number; decidedBy: string } | null;
  readonly fields: readonly DraftField[];
  readonly issues: readonly Issue[];
}

/** Writes what drafting found: the draft, each field's history, the issues, and the offers with what they should show. */
export async function saveDrafts(tx: Tenant, sellerId: string, drafts: readonly DraftToSave[]): Promise<void> {
  if (drafts.length === 0) return;
  const rows = drafts.map(({ fields: _fields, issues: _issues, category, ...draft }) => ({ ...draft, ...category }));
  await tx.$executeRaw`
    UPDATE listing l SET draft = x.draft, desired_hash = x."desiredHash", image_urls = x."imageUrls", variant_image_urls = x."variantImageUrls",
      category_id = x."categoryId", category_confidence = x.confidence, category_decided_by = x."decidedBy"
    FROM jsonb_to_recordset(${storableJson(rows)}::jsonb) AS x("listingId" uuid, draft jsonb, "desiredHash" text, "imageUrls" text[], "variantImageUrls" jsonb, "categoryId" text, confidence float8, "decidedBy" text)
    WHERE l.id = x."listingId"`;
  await saveFields(tx, sellerId, drafts);
  await saveIssues(tx, sellerId, drafts);
  await saveOffers(tx, sellerId, drafts);
}

async function saveFields(tx: Tenant, sellerId: string, drafts: readonly DraftToSave[]): Promise<void> {
  const fields = drafts.flatMap((draft) => draft.fields.map((field) => ({ ...field, listingId: draft.listingId })));
  const ids = drafts.map((draft) => draft.listingId);
  await tx.$executeRaw`
    INSERT INTO listing_field AS f (seller_id, listing_id, field, sku, source, after_rules, final)
    SELECT ${sellerId}::uuid, x."listingId", x.field, coalesce(x.sku, ''), x.source, x."afterRules", x.final
    FROM jsonb_to_recordset(${storableJson(fields)}::jsonb) AS x("listingId" uuid, field text, sku text, source text, "afterRules" text, final text)
    ON CONFLICT (seller_id, listing_id, field, sku) DO UPDATE SET source = EXCLUDED.source, after_rules = EXCLUDED.after_rules, final = EXCLUDED.final`;
  // A field that the page no longer has goes, unless the operator wrote it.
  await tx.$executeRaw`
    DELETE FROM listing_field f WHERE f.listing_id = ANY (${ids}::uuid[]) AND f.override IS NULL AND NOT EXISTS (
      SELECT FROM jsonb_to_recordset(${storableJson(fields)}::jsonb) AS x("listingId" uuid, field text, sku text)
      WHERE x."listingId" = f.listing_id AND x.field = f.field AND coalesce(x.sku, '') = f.sku)`;
}

async function saveIssues(tx: Tenant, sellerId: string, drafts: readonly DraftToSave[]): Promise<void> {
  const issues = drafts.flatMap((draft) => draft.issues.map((issue, position) => ({ ...issue, position, listingId: draft.listingId })));
  await tx.$executeRaw`DELETE FROM listing_issue WHERE listing_id = ANY (${drafts.map((draft) => draft.listingId)}::uuid[])`;
  await tx.$executeRaw`
    INSERT INTO listing_issue (seller_id, listing_id, position, field, code, severity, before, after, fix, sku)
    SELECT ${sellerId}::uuid, x."listingId", x.position, x.field, x.code, x.severity, x.before, x.after, x.fix, x.sku
    FROM jsonb_to_recordset(${storableJson(issues)}::jsonb) AS x("listingId" uuid, position int, field text, code text, severity text, before text, after text, fix text, sku text)`;
}

// desired = what may ship (architecture section 5; buffers and shares are rules of their own and default to none).
async function saveOffers(tx: Tenant, sellerId: string, drafts: readonly DraftToSave[]): Promise<void> {
  const offers = drafts.flatMap((draft) =>
    (draft.draft?.variants ?? []).map((variant) => ({
      listingId: draft.listingId,
      channelAccountId: draft.channelAccountId,
      sku: variant.sku,
      pageCode: draft.draft?.code,
      variantCode: draft.draft?.selectors.length || draft.singleHasCode ? variant.code : '',
      priceYen: variant.priceYen,
    })),
  );
  if (offers.length === 0) return;
  // Under another code the mall counts from nothing: what we believed it shows is void.
  await tx.$executeRaw`
    UPDATE offer_stock os SET mirror = NULL, state = 'dirty', dirty_since = now()
    FROM jsonb_to_recordset(${storableJson(offers)}::jsonb) AS x("channelAccountId" uuid, sku text, "pageCode" text, "variantCode" text)
    JOIN sku s ON s.seller_id = ${sellerId}::uuid AND s.code = x.sku
    JOIN offer o ON o.seller_id = s.seller_id AND o.channel_account_id = x."channelAccountId" AND o.sku_id = s.id
    WHERE os.seller_id = o.seller_id AND os.offer_id = o.id AND (o.page_code, o.variant_code) IS DISTINCT FROM (x."pageCode", x."variantCode")`;
  await tx.$executeRaw`
    WITH saved AS (
      INSERT INTO offer AS o (seller_id, id, channel_account_id, sku_id, listing_id, page_code, variant_code, price_yen)
      SELECT ${sellerId}::uuid, gen_random_uuid(), x."channelAccountId", s.id, x."listingId", x."pageCode", x."variantCode", x."priceYen"
      FROM jsonb_to_recordset(${storableJson(offers)}::jsonb) AS x("listingId" uuid, "channelAccountId" uuid, sku text, "pageCode" text, "variantCode" text, "priceYen" int)
      JOIN sku s ON s.seller_id = ${sellerId}::uuid AND s.code = x.sku
      ON CONFLICT (seller_id, channel_account_id, sku_id) DO UPDATE SET
        listing_id = EXCLUDED.listing_id, page_code = EXCLUDED.page_code, variant_code = EXCLUDED.variant_code, price_yen = EXCLUDED.price_yen
      RETURNING id, channel_account_id, sku_id
    )
    INSERT INTO offer_stock AS os (seller_id, offer_id, channel_account_id, desired, dirty_since)
    SELECT ${sellerId}::uuid, saved.id, saved.channel_account_id,
      coalesce((SELECT sum(on_hand - reserved) FROM stock_level l WHERE l.seller_id = ${sellerId}::uuid AND l.sku_id = saved.sku_id AND l.place IN ('own', 'warehouse')), 0), now()
    FROM saved
    ON CONFLICT (seller_id, offer_id) DO UPDATE SET desired = EXCLUDED.desired, desired_version = os.desired_version + 1,
      state = CASE WHEN os.mirror IS NOT DISTINCT FROM EXCLUDED.desired THEN os.state ELSE 'dirty' END`;
}
