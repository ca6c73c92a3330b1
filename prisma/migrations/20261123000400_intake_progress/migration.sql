-- AlterTable
ALTER TABLE "catalog_source" ADD COLUMN     "mapped" JSONB NOT NULL;

-- AlterTable
ALTER TABLE "listing" ADD COLUMN     "first_put_at" TIMESTAMPTZ,
ADD COLUMN     "step_started_at" TIMESTAMPTZ;

-- AlterTable
ALTER TABLE "sync_run_item" ADD COLUMN     "family" TEXT,
ADD COLUMN     "fetched_at" TIMESTAMPTZ;

CREATE INDEX "sync_run_item_by_family" ON "sync_run_item" ("seller_id", "run_id", "family");
