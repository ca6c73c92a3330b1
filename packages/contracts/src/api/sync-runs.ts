import { z } from 'zod';
import { id, pageOf, pageQuery, time } from './common.ts';
import { listingState, listingStateCounts, listingStep } from './listing-states.ts';

export const syncRunKind = z.enum(['intake', 'copy']);
export type SyncRunKind = z.infer<typeof syncRunKind>;
export const syncRunState = z.enum(['queued', 'running', 'done', 'cancelled', 'failed']);
export type SyncRunState = z.infer<typeof syncRunState>;
export const syncRunItemState = z.enum(['pending', 'done', 'blocked', 'failed', 'skipped', 'cancelled']);
export type SyncRunItemState = z.infer<typeof syncRunItemState>;

/** The most SKUs or item ids that one selection may name. */
export const MAX_SELECTED = 20_000;

/** What of the source shop is taken; filters all apply, an empty one takes everything. */
export const intakeSelection = z
  .object({
    skus: z.array(z.string().min(1).max(200)).max(MAX_SELECTED).optional(),
    mallItemIds: z.array(z.string().min(1).max(200)).max(MAX_SELECTED).optional(),
    fulfilledBy: z.enum(['seller', 'mall']).optional(),
    onlyActive: z.boolean().optional(),
    minQuantity: z.int().min(0).optional(),
    titleWords: z.array(z.string().min(1).max(100)).max(20).optional(),
  })
  .meta({ id: 'IntakeSelection' });
export type IntakeSelection = z.infer<typeof intakeSelection>;

/**
 * POST /api/sync-runs (header Idempotency-Key honoured) → 201 SyncRun; a repeat of the key answers the same run, with another
 * body 409 `idempotency_key_reused`. `csv` is text with a header line that has the column `sku` or `asin`; bad lines become
 * items of kind `line`, the good ones go on. Field codes: `targets_needed`; 422 `account_unknown`, `account_is_no_source`,
 * `account_is_no_target`, `csv_column_missing`, `csv_empty`, `csv_too_long`.
 */
export const createSyncRun = z
  .object({
    kind: syncRunKind,
    sourceAccountId: id,
    /** At least one for a copy, none for an intake. */
    targetAccountIds: z.array(id).max(20).default([]),
    selection: intakeSelection.default({}),
    csv: z.string().max(1_500_000).optional(),
  })
  .refine((run) => (run.kind === 'copy') === run.targetAccountIds.length > 0, {
    path: ['targetAccountIds'],
    params: { code: 'targets_needed' },
  })
  .meta({ id: 'CreateSyncRun' });
export type CreateSyncRun = z.input<typeof createSyncRun>;

export const syncRunItemCounts = z.record(syncRunItemState, z.int()).meta({ id: 'SyncRunItemCounts' });
export type SyncRunItemCounts = z.infer<typeof syncRunItemCounts>;

export const syncRunCounts = z
  .object({
    /** SKUs taken in. */
    sku: syncRunItemCounts,
    /** Lines of the input that could not be read. */
    badLines: z.int(),
    /** Pages by target account, in the state that they have now. */
    listings: z.array(z.object({ channelAccountId: id, total: z.int(), states: listingStateCounts })),
    /** Pictures of the run's pages, fetched into our store. */
    images: z.object({ pending: z.int(), stored: z.int(), failed: z.int() }),
  })
  .meta({ id: 'SyncRunCounts' });
export type SyncRunCounts = z.infer<typeof syncRunCounts>;

export const syncRun = z
  .object({
    id,
    kind: syncRunKind,
    state: syncRunState,
    /** Where the list of SKUs is: requested, preparing, reading, read. */
    phase: z.string(),
    reason: z.string().nullable(),
    sourceAccountId: id,
    targetAccountIds: z.array(id),
    createdBy: z.string(),
    createdAt: time,
    startedAt: time.nullable(),
    finishedAt: time.nullable(),
  })
  .meta({ id: 'SyncRun' });
export type SyncRun = z.infer<typeof syncRun>;

/** GET /api/sync-runs, newest first */
export const syncRunQuery = pageQuery.extend({ state: syncRunState.optional() });
export type SyncRunQuery = z.infer<typeof syncRunQuery>;
export const syncRunPage = pageOf(syncRun).meta({ id: 'SyncRunPage' });
export type SyncRunPage = z.infer<typeof syncRunPage>;

/** Counts and speed; also the data of each `progress` event of GET /api/sync-runs/{id}/events. */
export const syncRunProgress = z
  .object({
    id,
    state: syncRunState,
    phase: z.string(),
    reason: z.string().nullable(),
    counts: syncRunCounts,
    /** SKUs and pages finished per minute, over the last minute. */
    perMinute: z.number(),
    /** Seconds left at this speed; null when not known. */
    etaSeconds: z.int().nullable(),
    finishedAt: time.nullable(),
  })
  .meta({ id: 'SyncRunProgress' });
export type SyncRunProgress = z.infer<typeof syncRunProgress>;

/** GET /api/sync-runs/{id}; also the answer of POST /api/sync-runs/{id}/cancel */
export const syncRunDetail = syncRun.extend({ ...syncRunProgress.shape, selection: intakeSelection }).meta({ id: 'SyncRunDetail' });
export type SyncRunDetail = z.infer<typeof syncRunDetail>;

export const syncRunItem = z
  .object({
    /** `sku`, `line` (of the input) or `listing` */
    kind: z.string(),
    /** SKU code, line number (seven digits) or listing id. */
    target: z.string(),
    state: syncRunItemState,
    reason: z.string().nullable(),
    /** What a person needs to act: field, value. */
    detail: z.record(z.string(), z.unknown()),
    mallItemId: z.string().nullable(),
    attempts: z.int(),
    updatedAt: time,
    /** The page, when `kind` is `listing`. */
    listing: z
      .object({
        id,
        channelAccountId: id,
        code: z.string(),
        title: z.string(),
        state: listingState,
        step: listingStep,
        reason: z.string().nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'SyncRunItem' });
export type SyncRunItem = z.infer<typeof syncRunItem>;

/** GET /api/sync-runs/{id}/items */
export const syncRunItemQuery = pageQuery.extend({
  kind: z.enum(['sku', 'line', 'listing']).optional(),
  state: syncRunItemState.optional(),
  reason: z.string().max(100).optional(),
  channelAccountId: id.optional(),
});
export type SyncRunItemQuery = z.infer<typeof syncRunItemQuery>;
export const syncRunItemPage = pageOf(syncRunItem).meta({ id: 'SyncRunItemPage' });
export type SyncRunItemPage = z.infer<typeof syncRunItemPage>;

/** POST /api/sync-runs/{id}/retry → RetryResult. Takes what failed or is blocked up again. */
export const retrySyncRun = z
  .object({
    states: z
      .array(z.enum(['failed', 'blocked']))
      .min(1)
      .default(['failed', 'blocked']),
  })
  .meta({ id: 'RetrySyncRun' });
export type RetrySyncRun = z.input<typeof retrySyncRun>;
export const retryResult = z.object({ skus: z.int(), listings: z.int() }).meta({ id: 'RetryResult' });
export type RetryResult = z.infer<typeof retryResult>;
