import type {
  RetryResult,
  SyncRunDetail,
  SyncRunItemPage,
  SyncRunItemQuery,
  SyncRunPage,
  SyncRunProgress,
  SyncRunQuery,
} from '@narabe/contracts/api';
import type { Tenant } from '@narabe/db/client';
import { wakeLane } from '@narabe/db/lanes';
import { cancelRun, getAccount, getRun, listRunItems, listRuns, type RunRow, readRunProgress, retryRun } from '@narabe/db/queries';
import { Injectable } from '@nestjs/common';
import { conflict, notFound } from '../../http/problem.ts';
import { wire } from '../../http/wire.ts';
import { AppDatabase } from '../../infrastructure/index.ts';
import { runDetailView, runProgressView, runView } from './run-view.ts';

@Injectable()
export class SyncRunsService {
  constructor(private readonly database: AppDatabase) {}

  async list(sellerId: string, query: SyncRunQuery): Promise<SyncRunPage> {
    const page = await this.database.withTenant(sellerId, (tx) => listRuns(tx, sellerId, query));
    return { items: page.items.map(runView), nextCursor: page.nextCursor };
  }

  get(sellerId: string, id: string): Promise<SyncRunDetail> {
    return this.database.withTenant(sellerId, (tx) => detailOf(tx, sellerId, id));
  }

  progress(sellerId: string, id: string): Promise<SyncRunProgress> {
    return this.database.withTenant(sellerId, async (tx) => {
      const run = await load(tx, sellerId, id);
      return runProgressView(run, await readRunProgress(tx, sellerId, id));
    });
  }

  async items(sellerId: string, id: string, query: SyncRunItemQuery): Promise<SyncRunItemPage> {
    return this.database.withTenant(sellerId, async (tx) => {
      await load(tx, sellerId, id);
      return wire(await listRunItems(tx, sellerId, id, query));
    });
  }

  /** @throws ProblemError 409 `run_cancelled` */
  retry(sellerId: string, id: string, states: readonly string[]): Promise<RetryResult> {
    return this.database.withTenant(sellerId, async (tx) => {
      const run = await load(tx, sellerId, id);
      if (run.state === 'cancelled') throw conflict('run_cancelled');
      const source = await getAccount(tx, sellerId, run.sourceAccountId);
      const result = await retryRun(tx, sellerId, id, states);
      if (source) await wakeLane(tx, { sellerId, channelAccountId: source.id, channel: source.channel, kind: 'catalog_in' });
      return result;
    });
  }

  /** @throws ProblemError 409 `run_finished` */
  cancel(sellerId: string, id: string): Promise<SyncRunDetail> {
    return this.database.withTenant(sellerId, async (tx) => {
      await load(tx, sellerId, id);
      if (!(await cancelRun(tx, sellerId, id))) throw conflict('run_finished');
      return detailOf(tx, sellerId, id);
    });
  }
}

async function load(tx: Tenant, sellerId: string, id: string): Promise<RunRow> {
  const run = await getRun(tx, sellerId, id);
  if (!run) throw notFound();
  return run;
}

async function detailOf(tx: Tenant, sellerId: string, id: string): Promise<SyncRunDetail> {
  const run = await load(tx, sellerId, id);
  return runDetailView(run, await readRunProgress(tx, sellerId, id));
}
