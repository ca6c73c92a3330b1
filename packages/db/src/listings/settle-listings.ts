import type { ChannelPage, MallIssue } from '@narabe/core/channel';
import type { ListingProgress } from '@narabe/core/listing';
import { storableJson, type Tenant } from '../client/index.ts';
import { reportToRuns } from '../runs/index.ts';

export interface SettledListing extends ListingProgress {
  readonly id: string;
  /** When it was due as it was read; a row that the operator sent back meanwhile is left alone. */
  readonly dueAt: string;
  /** Delay until the step is due, in ms; 0 = at once. Ignored when the page is done, blocked or failed. */
  readonly dueInMs: number;
  readonly mallIssues?: readonly MallIssue[];
  /** The page as just read; left out: unchanged. */
  readonly mallPage?: ChannelPage | null;
  /** What is published now; left out: unchanged. */
  readonly publishedHash?: string | null;
}

/** Writes where pages stand after their step, and tells the runs they belong to. Returns the ids of those runs. */
export async function settleListings(tx: Tenant, settled: readonly SettledListing[]): Promise<string[]> {
  if (settled.length === 0) return [];
  const rows = settled.map((item) => ({
    ...item,
    dueInMs: item.state === 'publishing' || item.state === 'draft' ? item.dueInMs : null,
    mallIssues: item.mallIssues ?? [],
    hasPage: item.mallPage !== undefined,
    hasHash: item.publishedHash !== undefined,
  }));
  await tx.$executeRaw`
    UPDATE listing l SET state = x.state::listing_state, step = x.step::listing_step, attempts = x.attempts, reason = x.reason, step_started_at = NULL,
      due_at = now() + x."dueInMs" * interval '1 millisecond', mall_issues = x."mallIssues",
      mall_page = CASE WHEN x."hasPage" THEN x."mallPage" ELSE l.mall_page END,
      published_hash = CASE WHEN x."hasHash" THEN x."publishedHash" ELSE l.published_hash END,
      published_at = CASE WHEN x.state = 'live' THEN now() ELSE l.published_at END, updated_at = now()
    FROM jsonb_to_recordset(${storableJson(rows)}::jsonb)
      AS x(id uuid, "dueAt" timestamptz, state text, step text, attempts int, reason text, "dueInMs" float8, "mallIssues" jsonb, "hasPage" boolean, "mallPage" jsonb, "hasHash" boolean, "publishedHash" text)
    WHERE l.id = x.id AND l.due_at = x."dueAt" AND l.state <> 'ended'`;
  const live = settled.filter((item) => item.state === 'live').map((item) => item.id);
  if (live.length > 0) await tx.$executeRaw`UPDATE offer SET published_price_yen = price_yen WHERE listing_id = ANY (${live}::uuid[])`;
  const results = settled.filter((item) => item.state in RUN_STATE);
  return reportToRuns(
    tx,
    results.map((item) => ({ listingId: item.id, state: RUN_STATE[item.state as keyof typeof RUN_STATE], reason: item.reason })),
  );
}

const RUN_STATE = { live: 'done', blocked: 'blocked', failed: 'failed' } as const;
