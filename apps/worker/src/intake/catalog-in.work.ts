import { ConnectorError } from '@narabe/core/channel';
import { notifyEvent } from '@narabe/db/events';
import { retryUnreachable } from '@narabe/db/media';
import { failRun, finishRuns, type OpenRun, openRunOf, saveRunPhase } from '@narabe/db/runs';
import type { LaneWork, WorkContext } from '../runtime/work-context.ts';
import { readItems } from './read-items.ts';
import { readList } from './read-list.ts';

/**
 * Takes a seller's catalogue in: asks for the list of SKUs, reads it, reads each SKU's details, makes products. Where a run
 * is stands in its row, so a worker that dies is followed by one that goes on.
 */
export const catalogInWork: LaneWork = {
  run: async (context) => {
    for (;;) {
      const run = await context.tenant((tx) => openRunOf(tx, context.lane.channelAccountId));
      if (!run || context.signal.aborted) return null;
      const goOnAt = await step(context, run);
      if (goOnAt) return goOnAt;
    }
  },
};

/** One step of one run; null when the next can follow at once. */
async function step(context: WorkContext, run: OpenRun): Promise<Date | null> {
  const source = context.connector.catalogSource;
  if (!source) {
    await fail(context, run, 'no_catalog_on_this_mall');
    return null;
  }
  const enter = (phase: string, cursor: unknown) =>
    context.settle(async (tx) => {
      await saveRunPhase(tx, run, phase, cursor);
      await notifyEvent(tx, { sellerId: run.sellerId, type: 'sync_run', id: run.runId });
    });

  switch (run.phase) {
    case 'requested': {
      const { granted, retryAfterMs } = await context.quota.take('request_sku_list', 1);
      if (granted === 0) return after(context, retryAfterMs);
      await context.settle(retryUnreachable);
      const requestId = await source.requestSkuList().catch((error) => {
        if (error instanceof ConnectorError && error.kind === 'rejected') return error;
        throw error;
      });
      if (requestId instanceof ConnectorError) await fail(context, run, requestId.code);
      else await enter('preparing', { requestId });
      return null;
    }
    case 'preparing': {
      const { granted, retryAfterMs } = await context.quota.take('sku_list_state', 1);
      if (granted === 0) return after(context, retryAfterMs);
      const state = await source.skuListState(String(run.cursor.requestId));
      if (state.state === 'pending') return after(context, state.retryAfterMs);
      if (state.state === 'failed') await fail(context, run, state.code);
      else await enter('reading', { documentId: state.documentId });
      return null;
    }
    case 'reading': {
      const { granted, retryAfterMs } = await context.quota.take('read_sku_list', 1);
      if (granted === 0) return after(context, retryAfterMs);
      await readList(context, run, source, String(run.cursor.documentId));
      await enter('read', {});
      return null;
    }
    default: {
      const goOnAt = await readItems(context, run, source);
      if (goOnAt) return goOnAt;
      await enter('taken_in', {});
      await context.settle((tx) => finishRuns(tx));
      return null;
    }
  }
}

async function fail(context: WorkContext, run: OpenRun, reason: string): Promise<void> {
  await context.settle(async (tx) => {
    await failRun(tx, run, reason);
    await notifyEvent(tx, { sellerId: run.sellerId, type: 'sync_run', id: run.runId });
  });
}

const after = (context: WorkContext, ms: number) => new Date(context.clock.now().getTime() + ms);
