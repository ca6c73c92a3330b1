-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "role" AS ENUM ('owner', 'admin', 'operator', 'viewer');

-- CreateEnum
CREATE TYPE "channel_mode" AS ENUM ('simulator', 'live');

-- CreateEnum
CREATE TYPE "channel_account_state" AS ENUM ('checking', 'active', 'paused', 'needs_reauthorization', 'unreachable');

-- CreateEnum
CREATE TYPE "active_state" AS ENUM ('active', 'archived');

-- CreateEnum
CREATE TYPE "selling_mode" AS ENUM ('followed', 'exclusive');

-- CreateEnum
CREATE TYPE "source_image_state" AS ENUM ('pending', 'stored', 'failed');

-- CreateEnum
CREATE TYPE "listing_state" AS ENUM ('draft', 'blocked', 'publishing', 'live', 'failed', 'ended');

-- CreateEnum
CREATE TYPE "listing_step" AS ENUM ('draft', 'check', 'images', 'page', 'stock', 'publish', 'read_back', 'done');

-- CreateEnum
CREATE TYPE "offer_stock_state" AS ENUM ('clean', 'dirty', 'sending', 'unknown', 'held', 'error');

-- CreateEnum
CREATE TYPE "sync_run_state" AS ENUM ('queued', 'running', 'done', 'cancelled', 'failed');

-- CreateEnum
CREATE TYPE "sync_run_item_state" AS ENUM ('pending', 'done', 'blocked', 'failed', 'skipped', 'cancelled');

-- CreateTable
CREATE TABLE "user" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ,
    "refresh_token_expires_at" TIMESTAMPTZ,
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seller" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL DEFAULT 'Asia/Tokyo',
    "data_key" BYTEA NOT NULL,
    "data_key_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "seller_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member" (
    "seller_id" UUID NOT NULL,
    "user_id" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "member_pkey" PRIMARY KEY ("seller_id","user_id")
);

-- CreateTable
CREATE TABLE "channel_account" (
    "seller_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mall_seller_id" TEXT,
    "mode" "channel_mode" NOT NULL DEFAULT 'simulator',
    "state" "channel_account_state" NOT NULL DEFAULT 'checking',
    "state_reason" TEXT,
    "checked_at" TIMESTAMPTZ,
    "checks" JSONB NOT NULL DEFAULT '[]',
    "credential_expires_at" TIMESTAMPTZ,
    "media_container" JSONB,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "channel_account_pkey" PRIMARY KEY ("seller_id","id")
);

-- CreateTable
CREATE TABLE "channel_credential" (
    "seller_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "channel_account_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "ciphertext" BYTEA NOT NULL,
    "hint" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "channel_credential_pkey" PRIMARY KEY ("seller_id","id")
);

-- CreateTable
CREATE TABLE "channel_token" (
    "seller_id" UUID NOT NULL,
    "channel_account_id" UUID NOT NULL,
    "ciphertext" BYTEA NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "channel_token_pkey" PRIMARY KEY ("seller_id","channel_account_id")
);

-- CreateTable
CREATE TABLE "quota_bucket" (
    "key" TEXT NOT NULL,
    "rate_per_second" DOUBLE PRECISION NOT NULL,
    "burst" DOUBLE PRECISION NOT NULL,
    "tokens" DOUBLE PRECISION NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL,
    "factor" DOUBLE PRECISION NOT NULL DEFAULT 1,
    "source" TEXT NOT NULL,
    "as_of" DATE NOT NULL,

    CONSTRAINT "quota_bucket_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "lane" (
    "seller_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "channel_account_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ,
    "lease_owner" TEXT,
    "lease_until" TIMESTAMPTZ,
    "fencing" BIGINT NOT NULL DEFAULT 0,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "updated_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "lane_pkey" PRIMARY KEY ("seller_id","id")
);

-- CreateTable
CREATE TABLE "product" (
    "seller_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "source_account_id" UUID,
    "selling_mode" "selling_mode" NOT NULL DEFAULT 'followed',
    "title" TEXT NOT NULL,
    "brand" TEXT,
    "description" TEXT,
    "bullets" TEXT[],
    "product_type" TEXT,
    "classification" JSONB NOT NULL DEFAULT '[]',
    "adult" BOOLEAN NOT NULL DEFAULT false,
    "facts" JSONB NOT NULL DEFAULT '[]',
    "variation_axes" TEXT[],
    "image_urls" TEXT[],
    "state" "active_state" NOT NULL DEFAULT 'active',
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "product_pkey" PRIMARY KEY ("seller_id","id")
);

-- CreateTable
CREATE TABLE "sku" (
    "seller_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "condition" TEXT NOT NULL,
    "price_yen" INTEGER,
    "barcode" TEXT,
    "barcode_exemption" TEXT,
    "tax_code" TEXT,
    "facts" JSONB NOT NULL DEFAULT '[]',
    "options" JSONB NOT NULL DEFAULT '{}',
    "image_urls" TEXT[],
    "mall_item_id" TEXT,
    "fulfilled_by" TEXT NOT NULL DEFAULT 'seller',
    "state" "active_state" NOT NULL DEFAULT 'active',
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "sku_pkey" PRIMARY KEY ("seller_id","id")
);

-- CreateTable
CREATE TABLE "catalog_source" (
    "seller_id" UUID NOT NULL,
    "channel_account_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "mall_item_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "raw" JSONB NOT NULL,
    "fetched_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "catalog_source_pkey" PRIMARY KEY ("seller_id","channel_account_id","kind","mall_item_id","version")
);

-- CreateTable
CREATE TABLE "source_image" (
    "seller_id" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "state" "source_image_state" NOT NULL DEFAULT 'pending',
    "content_hash" TEXT,
    "error" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "updated_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "source_image_pkey" PRIMARY KEY ("seller_id","url")
);

-- CreateTable
CREATE TABLE "image_asset" (
    "seller_id" UUID NOT NULL,
    "content_hash" TEXT NOT NULL,
    "size_bytes" INTEGER NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "image_asset_pkey" PRIMARY KEY ("seller_id","content_hash")
);

-- CreateTable
CREATE TABLE "uploaded_image" (
    "seller_id" UUID NOT NULL,
    "channel_account_id" UUID NOT NULL,
    "content_hash" TEXT NOT NULL,
    "ref" TEXT NOT NULL,
    "uploaded_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "uploaded_image_pkey" PRIMARY KEY ("seller_id","channel_account_id","content_hash")
);

-- CreateTable
CREATE TABLE "listing" (
    "seller_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "channel_account_id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "state" "listing_state" NOT NULL DEFAULT 'draft',
    "step" "listing_step" NOT NULL DEFAULT 'draft',
    "due_at" TIMESTAMPTZ,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "reason" TEXT,
    "mall_issues" JSONB NOT NULL DEFAULT '[]',
    "category_id" TEXT,
    "category_confidence" DOUBLE PRECISION,
    "category_decided_by" TEXT,
    "draft" JSONB,
    "image_urls" TEXT[],
    "variant_image_urls" JSONB NOT NULL DEFAULT '{}',
    "mall_page" JSONB,
    "desired_hash" TEXT,
    "published_hash" TEXT,
    "published_at" TIMESTAMPTZ,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "listing_pkey" PRIMARY KEY ("seller_id","id")
);

-- CreateTable
CREATE TABLE "listing_field" (
    "seller_id" UUID NOT NULL,
    "listing_id" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "sku" TEXT NOT NULL DEFAULT '',
    "source" TEXT,
    "after_rules" TEXT,
    "override" TEXT,
    "locked" BOOLEAN NOT NULL DEFAULT false,
    "final" TEXT,

    CONSTRAINT "listing_field_pkey" PRIMARY KEY ("seller_id","listing_id","field","sku")
);

-- CreateTable
CREATE TABLE "listing_issue" (
    "seller_id" UUID NOT NULL,
    "listing_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "field" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "before" TEXT,
    "after" TEXT,
    "fix" TEXT,
    "sku" TEXT,

    CONSTRAINT "listing_issue_pkey" PRIMARY KEY ("seller_id","listing_id","position")
);

-- CreateTable
CREATE TABLE "offer" (
    "seller_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "channel_account_id" UUID NOT NULL,
    "sku_id" UUID NOT NULL,
    "listing_id" UUID NOT NULL,
    "page_code" TEXT NOT NULL,
    "variant_code" TEXT NOT NULL DEFAULT '',
    "price_yen" INTEGER NOT NULL,
    "published_price_yen" INTEGER,

    CONSTRAINT "offer_pkey" PRIMARY KEY ("seller_id","id")
);

-- CreateTable
CREATE TABLE "stock_level" (
    "seller_id" UUID NOT NULL,
    "sku_id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "on_hand" INTEGER NOT NULL,
    "reserved" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "stock_level_pkey" PRIMARY KEY ("seller_id","sku_id","place")
);

-- CreateTable
CREATE TABLE "stock_movement" (
    "seller_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sku_id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "on_hand_delta" INTEGER NOT NULL,
    "reserved_delta" INTEGER NOT NULL DEFAULT 0,
    "cause_type" TEXT NOT NULL,
    "cause_id" TEXT NOT NULL,
    "reason" TEXT,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stock_movement_pkey" PRIMARY KEY ("seller_id","id")
);

-- CreateTable
CREATE TABLE "offer_stock" (
    "seller_id" UUID NOT NULL,
    "offer_id" UUID NOT NULL,
    "channel_account_id" UUID NOT NULL,
    "desired" INTEGER NOT NULL,
    "desired_version" BIGINT NOT NULL DEFAULT 1,
    "mirror" INTEGER,
    "mirror_as_of" TIMESTAMPTZ,
    "pushed_version" BIGINT NOT NULL DEFAULT 0,
    "state" "offer_stock_state" NOT NULL DEFAULT 'dirty',
    "dirty_since" TIMESTAMPTZ,
    "next_at" TIMESTAMPTZ,
    "attempts" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "offer_stock_pkey" PRIMARY KEY ("seller_id","offer_id")
);

-- CreateTable
CREATE TABLE "price_rule" (
    "seller_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "channel_account_id" UUID,
    "position" INTEGER NOT NULL DEFAULT 0,
    "rate_basis_points" INTEGER NOT NULL DEFAULT 10000,
    "add_yen" INTEGER NOT NULL DEFAULT 0,
    "rounding" JSONB NOT NULL DEFAULT '{}',
    "floor_yen" INTEGER,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "price_rule_pkey" PRIMARY KEY ("seller_id","id")
);

-- CreateTable
CREATE TABLE "word_rule" (
    "seller_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "channel" TEXT,
    "word" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "replacement" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "word_rule_pkey" PRIMARY KEY ("seller_id","id")
);

-- CreateTable
CREATE TABLE "category_mapping" (
    "seller_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "source_class" TEXT NOT NULL,
    "category_id" TEXT NOT NULL,
    "decided_by" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "category_mapping_pkey" PRIMARY KEY ("seller_id","channel","source_class")
);

-- CreateTable
CREATE TABLE "attribute_mapping" (
    "seller_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "attribute" TEXT NOT NULL,
    "source_value" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "attribute_mapping_pkey" PRIMARY KEY ("seller_id","channel","attribute","source_value")
);

-- CreateTable
CREATE TABLE "licence_confirmation" (
    "seller_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "confirmed_by" TEXT NOT NULL,
    "confirmed_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "licence_confirmation_pkey" PRIMARY KEY ("seller_id","kind")
);

-- CreateTable
CREATE TABLE "mall_category" (
    "channel" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "parent_id" TEXT,
    "name" TEXT NOT NULL,
    "path" TEXT[],
    "leaf" BOOLEAN NOT NULL,
    "listable" BOOLEAN NOT NULL,
    "expanded_at" TIMESTAMPTZ,

    CONSTRAINT "mall_category_pkey" PRIMARY KEY ("channel","id")
);

-- CreateTable
CREATE TABLE "mall_attribute_set" (
    "channel" TEXT NOT NULL,
    "category_id" TEXT NOT NULL,
    "attributes" JSONB NOT NULL,
    "fetched_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "mall_attribute_set_pkey" PRIMARY KEY ("channel","category_id")
);

-- CreateTable
CREATE TABLE "sync_run" (
    "seller_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "state" "sync_run_state" NOT NULL DEFAULT 'queued',
    "source_account_id" UUID NOT NULL,
    "target_account_ids" UUID[],
    "selection" JSONB NOT NULL DEFAULT '{}',
    "phase" TEXT NOT NULL DEFAULT 'requested',
    "cursor" JSONB NOT NULL DEFAULT '{}',
    "reason" TEXT,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ,
    "finished_at" TIMESTAMPTZ,

    CONSTRAINT "sync_run_pkey" PRIMARY KEY ("seller_id","id")
);

-- CreateTable
CREATE TABLE "sync_run_item" (
    "seller_id" UUID NOT NULL,
    "run_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "state" "sync_run_item_state" NOT NULL DEFAULT 'pending',
    "reason" TEXT,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "mall_item_id" TEXT,
    "priority" INTEGER NOT NULL DEFAULT 0,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "updated_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "sync_run_item_pkey" PRIMARY KEY ("seller_id","run_id","kind","target")
);

-- CreateTable
CREATE TABLE "outbox" (
    "id" BIGSERIAL NOT NULL,
    "seller_id" UUID NOT NULL,
    "event" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "done_at" TIMESTAMPTZ,

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_of_user" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "account_of_user" ON "account"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_provider_id_account_id_key" ON "account"("provider_id", "account_id");

-- CreateIndex
CREATE INDEX "verification_by_identifier" ON "verification"("identifier");

-- CreateIndex
CREATE INDEX "member_of_user" ON "member"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "channel_account_seller_id_channel_mall_seller_id_key" ON "channel_account"("seller_id", "channel", "mall_seller_id");

-- CreateIndex
CREATE UNIQUE INDEX "channel_credential_seller_id_channel_account_id_name_key" ON "channel_credential"("seller_id", "channel_account_id", "name");

-- CreateIndex
CREATE INDEX "lane_due" ON "lane"("due_at");

-- CreateIndex
CREATE UNIQUE INDEX "lane_seller_id_channel_account_id_kind_key" ON "lane"("seller_id", "channel_account_id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "product_seller_id_code_key" ON "product"("seller_id", "code");

-- CreateIndex
CREATE INDEX "sku_of_product" ON "sku"("seller_id", "product_id");

-- CreateIndex
CREATE UNIQUE INDEX "sku_seller_id_code_key" ON "sku"("seller_id", "code");

-- CreateIndex
CREATE INDEX "listing_due" ON "listing"("seller_id", "channel_account_id", "step", "due_at");

-- CreateIndex
CREATE UNIQUE INDEX "listing_seller_id_channel_account_id_product_id_key" ON "listing"("seller_id", "channel_account_id", "product_id");

-- CreateIndex
CREATE UNIQUE INDEX "listing_seller_id_channel_account_id_code_key" ON "listing"("seller_id", "channel_account_id", "code");

-- CreateIndex
CREATE INDEX "listing_issue_by_code" ON "listing_issue"("seller_id", "code");

-- CreateIndex
CREATE INDEX "offer_of_listing" ON "offer"("seller_id", "listing_id");

-- CreateIndex
CREATE UNIQUE INDEX "offer_seller_id_channel_account_id_sku_id_key" ON "offer"("seller_id", "channel_account_id", "sku_id");

-- CreateIndex
CREATE UNIQUE INDEX "offer_seller_id_channel_account_id_page_code_variant_code_key" ON "offer"("seller_id", "channel_account_id", "page_code", "variant_code");

-- CreateIndex
CREATE INDEX "stock_movement_of_sku" ON "stock_movement"("seller_id", "sku_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "stock_movement_seller_id_cause_type_cause_id_sku_id_place_key" ON "stock_movement"("seller_id", "cause_type", "cause_id", "sku_id", "place");

-- CreateIndex
CREATE INDEX "sync_run_open" ON "sync_run"("seller_id", "source_account_id", "state");

-- CreateIndex
CREATE INDEX "sync_run_item_due" ON "sync_run_item"("seller_id", "run_id", "kind", "state", "priority" DESC);

-- CreateIndex
CREATE INDEX "sync_run_item_by_mall_item" ON "sync_run_item"("seller_id", "run_id", "mall_item_id");

-- CreateIndex
CREATE INDEX "outbox_open" ON "outbox"("done_at", "id");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_seller_id_fkey" FOREIGN KEY ("seller_id") REFERENCES "seller"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "channel_account" ADD CONSTRAINT "channel_account_seller_id_fkey" FOREIGN KEY ("seller_id") REFERENCES "seller"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "channel_credential" ADD CONSTRAINT "channel_credential_seller_id_channel_account_id_fkey" FOREIGN KEY ("seller_id", "channel_account_id") REFERENCES "channel_account"("seller_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "channel_token" ADD CONSTRAINT "channel_token_seller_id_channel_account_id_fkey" FOREIGN KEY ("seller_id", "channel_account_id") REFERENCES "channel_account"("seller_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lane" ADD CONSTRAINT "lane_seller_id_fkey" FOREIGN KEY ("seller_id") REFERENCES "seller"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lane" ADD CONSTRAINT "lane_seller_id_channel_account_id_fkey" FOREIGN KEY ("seller_id", "channel_account_id") REFERENCES "channel_account"("seller_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product" ADD CONSTRAINT "product_seller_id_fkey" FOREIGN KEY ("seller_id") REFERENCES "seller"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sku" ADD CONSTRAINT "sku_seller_id_fkey" FOREIGN KEY ("seller_id") REFERENCES "seller"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sku" ADD CONSTRAINT "sku_seller_id_product_id_fkey" FOREIGN KEY ("seller_id", "product_id") REFERENCES "product"("seller_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catalog_source" ADD CONSTRAINT "catalog_source_seller_id_channel_account_id_fkey" FOREIGN KEY ("seller_id", "channel_account_id") REFERENCES "channel_account"("seller_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "uploaded_image" ADD CONSTRAINT "uploaded_image_seller_id_channel_account_id_fkey" FOREIGN KEY ("seller_id", "channel_account_id") REFERENCES "channel_account"("seller_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing" ADD CONSTRAINT "listing_seller_id_fkey" FOREIGN KEY ("seller_id") REFERENCES "seller"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing" ADD CONSTRAINT "listing_seller_id_channel_account_id_fkey" FOREIGN KEY ("seller_id", "channel_account_id") REFERENCES "channel_account"("seller_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing" ADD CONSTRAINT "listing_seller_id_product_id_fkey" FOREIGN KEY ("seller_id", "product_id") REFERENCES "product"("seller_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing_field" ADD CONSTRAINT "listing_field_seller_id_listing_id_fkey" FOREIGN KEY ("seller_id", "listing_id") REFERENCES "listing"("seller_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing_issue" ADD CONSTRAINT "listing_issue_seller_id_listing_id_fkey" FOREIGN KEY ("seller_id", "listing_id") REFERENCES "listing"("seller_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offer" ADD CONSTRAINT "offer_seller_id_channel_account_id_fkey" FOREIGN KEY ("seller_id", "channel_account_id") REFERENCES "channel_account"("seller_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offer" ADD CONSTRAINT "offer_seller_id_sku_id_fkey" FOREIGN KEY ("seller_id", "sku_id") REFERENCES "sku"("seller_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offer" ADD CONSTRAINT "offer_seller_id_listing_id_fkey" FOREIGN KEY ("seller_id", "listing_id") REFERENCES "listing"("seller_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_level" ADD CONSTRAINT "stock_level_seller_id_sku_id_fkey" FOREIGN KEY ("seller_id", "sku_id") REFERENCES "sku"("seller_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_movement" ADD CONSTRAINT "stock_movement_seller_id_sku_id_fkey" FOREIGN KEY ("seller_id", "sku_id") REFERENCES "sku"("seller_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offer_stock" ADD CONSTRAINT "offer_stock_seller_id_offer_id_fkey" FOREIGN KEY ("seller_id", "offer_id") REFERENCES "offer"("seller_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "price_rule" ADD CONSTRAINT "price_rule_seller_id_channel_account_id_fkey" FOREIGN KEY ("seller_id", "channel_account_id") REFERENCES "channel_account"("seller_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sync_run" ADD CONSTRAINT "sync_run_seller_id_fkey" FOREIGN KEY ("seller_id") REFERENCES "seller"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sync_run_item" ADD CONSTRAINT "sync_run_item_seller_id_run_id_fkey" FOREIGN KEY ("seller_id", "run_id") REFERENCES "sync_run"("seller_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;


