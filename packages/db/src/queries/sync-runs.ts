import type { Tenant } from '../client/index.ts';
import { decodeCursor, type PageOf, toPage } from './cursor.ts';

const COLUMNS = {
  id: true,
  kind: true,
  state: true,
  phase: true,
  reason: true,
  sourceAccountId: true,
  targetAccountIds: true,
  selection: true,
  createdBy: true,
  createdAt: true,
  startedAt: true,
  finishedAt: true,
} as const;

export const getRun = (tx: Tenant, sellerId: string, id: string) =>
  tx.syncRun.findUnique({ where: { sellerId_id: { sellerId, id } }, select: COLUMNS });

export type RunRow = NonNullable<Awaited<ReturnType<typeof getRun>>>;

/** Runs, newest first. */
export async function listRuns(
  tx: Tenant,
  sellerId: string,
  query: { state?: RunRow['state']; cursor?: string; limit: number },
): Promise<PageOf<RunRow>> {
  const [createdAt, id] = decodeCursor(query.cursor, 2) ?? [];
  const before =
    createdAt && id ? { OR: [{ createdAt: { lt: new Date(createdAt) } }, { createdAt: new Date(createdAt), id: { lt: id } }] } : {};
  const rows = await tx.syncRun.findMany({
    where: { sellerId, state: query.state, ...before },
    select: COLUMNS,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: query.limit + 1,
  });
  return toPage(rows, query.limit, (row) => [row.createdAt.toISOString(), row.id]);
}

export interface NewRun {
  readonly id: string;
  readonly kind: 'intake' | 'copy';
  readonly sourceAccountId: string;
  readonly targetAccountIds: string[];
  readonly selection: object;
  readonly createdBy: string;
  /** Lines of the input that could not be read. */
  readonly badLines: readonly { readonly line: number; readonly code: string; readonly value: string }[];
}

/** Width of a line number as an item's target: text sorts as numbers do. */
const LINE_DIGITS = 7;

/** Writes a run and the lines that it could not take. Returns false when a run with this id is there already. */
export async function createRun(tx: Tenant, sellerId: string, run: NewRun): Promise<boolean> {
  const { badLines, ...data } = run;
  const { count } = await tx.syncRun.createMany({ data: [{ sellerId, ...data }], skipDuplicates: true });
  if (count === 0) return false;
  await tx.syncRunItem.createMany({
    data: badLines.map(({ line, code, value }) => ({
      sellerId,
      runId: run.id,
      kind: 'line',
      target: String(line).padStart(LINE_DIGITS, '0'),
      state: 'failed' as const,
      reason: code,
      detail: { line, value },
    })),
  });
  return true;
}
