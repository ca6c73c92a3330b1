import { isDeepStrictEqual } from 'node:util';
import { type createSyncRun, type IntakeSelection, MAX_SELECTED, type SyncRun } from '@narabe/contracts/api';
import { mallProfiles } from '@narabe/core/mapping';
import type { Tenant } from '@narabe/db/client';
import { notifyEvent } from '@narabe/db/events';
import { wakeLane } from '@narabe/db/lanes';
import { createRun, getRun, type RunRow } from '@narabe/db/queries';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Caller } from '../../http/access.ts';
import { conflict, ProblemError, unfit } from '../../http/problem.ts';
import { AppDatabase } from '../../infrastructure/index.ts';
import { type BadLine, readCodeList } from './read-code-list.ts';
import { isIdempotencyKey, runIdFor } from './run-id.ts';
import { runView } from './run-view.ts';

type Given = z.output<typeof createSyncRun>;

/** Starts an intake or a copy. A run is rows only; the worker of the source account does it. */
@Injectable()
export class StartRunService {
  constructor(private readonly database: AppDatabase) {}

  /** @throws ProblemError 409 `idempotency_key_reused`, 422 with the codes of the contract */
  start({ sellerId, person }: Caller, given: Given, idempotencyKey?: string): Promise<SyncRun> {
    if (idempotencyKey !== undefined && !isIdempotencyKey(idempotencyKey)) throw new ProblemError(400, 'idempotency_key_invalid');
    const id = runIdFor(sellerId, idempotencyKey);
    const { selection, badLines } = selectionOf(given);
    const { kind, sourceAccountId } = given;
    const targetAccountIds = [...new Set(given.targetAccountIds)].sort();
    const wanted = { id, kind, sourceAccountId, targetAccountIds, selection };
    return this.database.withTenant(sellerId, async (tx) => {
      const channel = await requireAccounts(tx, sellerId, sourceAccountId, targetAccountIds);
      const isNew = await createRun(tx, sellerId, { ...wanted, createdBy: person.name, badLines });
      const run = await getRun(tx, sellerId, id);
      if (!run) throw new Error('the run that was just written is not there');
      if (!isNew) return sameRun(run, wanted);
      await wakeLane(tx, { sellerId, channelAccountId: sourceAccountId, channel, kind: 'catalog_in' });
      await notifyEvent(tx, { sellerId, type: 'sync_run', id });
      return runView(run);
    });
  }
}

type Wanted = Pick<RunRow, 'kind' | 'sourceAccountId' | 'targetAccountIds'> & { selection: unknown };

function sameRun(run: RunRow, wanted: Wanted): SyncRun {
  if (isDeepStrictEqual(essence(run), essence(wanted))) return runView(run);
  throw conflict('idempotency_key_reused', 'this Idempotency-Key was used with another body');
}

const essence = ({ kind, sourceAccountId, targetAccountIds, selection }: Wanted) => ({
  kind,
  sourceAccountId,
  targetAccountIds,
  selection,
});

/** Returns the source's channel. */
async function requireAccounts(tx: Tenant, sellerId: string, source: string, targets: readonly string[]): Promise<string> {
  const wanted = [
    { id: source, field: 'sourceAccountId', role: 'source' },
    ...targets.map((id, at) => ({ id, field: `targetAccountIds.${at}`, role: 'target' })),
  ];
  const ids = wanted.map(({ id }) => id);
  const accounts = await tx.channelAccount.findMany({ where: { sellerId, id: { in: ids } }, select: { id: true, channel: true } });
  const channelOf = new Map(accounts.map((account) => [account.id, account.channel]));
  for (const { id, field, role } of wanted) {
    const profile = mallProfiles.find((each) => each.channel === channelOf.get(id));
    if (!profile) throw unfit('account_unknown', field, 'there is no such shop');
    if (profile.role !== role && profile.role !== 'both') throw unfit(`account_is_no_${role}`, field, 'the mall cannot be that');
  }
  if (targets.includes(source)) throw unfit('account_is_no_target', 'targetAccountIds', 'a shop is not copied to itself');
  return channelOf.get(source) ?? '';
}

function selectionOf(given: Given): { selection: IntakeSelection; badLines: readonly BadLine[] } {
  if (given.csv === undefined) return { selection: given.selection, badLines: [] };
  const list = readCodeList(given.csv);
  if (!list) throw unfit('csv_column_missing', 'csv', 'the header line needs the column sku, asin or item_id');
  if (list.codes.length === 0) throw unfit('csv_empty', 'csv', 'no line holds a usable code');
  if (list.codes.length > MAX_SELECTED) throw unfit('csv_too_long', 'csv', `at most ${MAX_SELECTED} lines`);
  return { selection: { ...given.selection, [list.column]: [...list.codes] }, badLines: list.bad };
}
