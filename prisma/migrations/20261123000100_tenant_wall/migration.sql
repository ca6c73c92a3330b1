-- The wall between sellers (R34, R35): roles, forced row-level security, grants. The roles get their passwords elsewhere.
DO $$
DECLARE r text;
BEGIN
  FOREACH r IN ARRAY ARRAY['narabe_app', 'narabe_claim'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = r) THEN
      EXECUTE format('CREATE ROLE %I LOGIN NOSUPERUSER NOBYPASSRLS', r);
    END IF;
  END LOOP;
END $$;

GRANT USAGE ON SCHEMA public TO narabe_app, narabe_claim;

-- A pooled connection that was used before has the setting as '', not missing: both must be an error, never "no rows".
CREATE FUNCTION narabe_tenant() RETURNS uuid LANGUAGE plpgsql STABLE AS $$
DECLARE v text := current_setting('app.seller_id', true);
BEGIN
  IF v IS NULL OR v = '' THEN
    RAISE EXCEPTION 'no seller is set for this transaction' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN v::uuid;
END $$;

-- Tables without tenant data: people and sessions, mall knowledge, mall limits.
GRANT SELECT, INSERT, UPDATE, DELETE ON "user", session, account, verification, mall_category, mall_attribute_set, quota_bucket TO narabe_app;

-- Tenant tables: one policy each, the same for all.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY[
    'channel_account', 'channel_credential', 'channel_token', 'lane', 'product', 'sku', 'catalog_source', 'source_image',
    'image_asset', 'uploaded_image', 'listing', 'listing_field', 'listing_issue', 'offer', 'offer_stock', 'stock_level',
    'stock_movement', 'price_rule', 'word_rule', 'category_mapping', 'attribute_mapping', 'licence_confirmation',
    'sync_run', 'sync_run_item', 'outbox'
  ] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY tenant ON %I TO narabe_app USING (seller_id = (SELECT narabe_tenant())) WITH CHECK (seller_id = (SELECT narabe_tenant()))', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO narabe_app', t);
  END LOOP;
END $$;

ALTER TABLE seller ENABLE ROW LEVEL SECURITY;
ALTER TABLE seller FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON seller TO narabe_app USING (id = (SELECT narabe_tenant())) WITH CHECK (id = (SELECT narabe_tenant()));
GRANT SELECT, INSERT, UPDATE, DELETE ON seller TO narabe_app;

-- A person must find the companies they belong to before one of them is chosen.
ALTER TABLE member ENABLE ROW LEVEL SECURITY;
ALTER TABLE member FORCE ROW LEVEL SECURITY;
CREATE POLICY own_memberships ON member FOR SELECT TO narabe_app USING (user_id = current_setting('app.user_id', true));
CREATE POLICY tenant_insert ON member FOR INSERT TO narabe_app WITH CHECK (seller_id = (SELECT narabe_tenant()));
CREATE POLICY tenant_delete ON member FOR DELETE TO narabe_app USING (seller_id = (SELECT narabe_tenant()));
GRANT SELECT, INSERT, DELETE ON member TO narabe_app;

-- The ledger is append-only.
REVOKE UPDATE, DELETE ON stock_movement FROM narabe_app;
GRANT USAGE ON SEQUENCE outbox_id_seq TO narabe_app;

-- The claim role finds work across sellers and sees ids only.
CREATE POLICY claim ON lane FOR SELECT TO narabe_claim USING (true);
GRANT SELECT (seller_id, id, channel, kind, due_at, lease_until) ON lane TO narabe_claim;
CREATE POLICY claim ON outbox TO narabe_claim USING (true) WITH CHECK (true);
GRANT SELECT (id, seller_id, event, subject_id, created_at, done_at), UPDATE (done_at), DELETE ON outbox TO narabe_claim;

ALTER TABLE stock_level ADD CONSTRAINT stock_level_not_negative CHECK (on_hand >= 0 AND reserved >= 0);
ALTER TABLE offer_stock ADD CONSTRAINT offer_stock_desired_not_negative CHECK (desired >= 0);
ALTER TABLE offer ADD CONSTRAINT offer_price_positive CHECK (price_yen > 0);
ALTER TABLE quota_bucket ADD CONSTRAINT quota_bucket_sane CHECK (rate_per_second > 0 AND burst >= 1 AND factor > 0 AND factor <= 1);
CREATE INDEX offer_stock_due ON offer_stock (seller_id, channel_account_id, next_at) WHERE state <> 'clean';

-- Losing the notification costs only the relay's poll interval (R12).
CREATE FUNCTION notify_outbox() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('narabe_outbox', '');
  RETURN NULL;
END $$;
CREATE TRIGGER outbox_notify AFTER INSERT ON outbox FOR EACH STATEMENT EXECUTE FUNCTION notify_outbox();
