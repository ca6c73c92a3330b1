import { ConnectorError } from '@narabe/core/channel';
import { saveProbe, stopAccount } from '@narabe/db/accounts';
import type { Tenant } from '@narabe/db/client';
import { notifyEvent } from '@narabe/db/events';
import { wakeLane, wakeWaitingLanes } from '@narabe/db/lanes';
import type { LaneWork, WorkContext } from '../runtime/work-context.ts';

/** Tries an account's credentials on the mall and says what came of it; a mended account's waiting work goes on at once. */
export const probeWork: LaneWork = {
  run: async (context) => {
    const { lane, connector, quota, clock, settle } = context;
    const { granted, retryAfterMs } = await quota.take('probe', 1);
    if (granted === 0) return new Date(clock.now().getTime() + retryAfterMs);
    try {
      const probe = await connector.probe();
      await settle(async (tx) => {
        const isOurs = await saveProbe(tx, lane.channelAccountId, probe);
        if (isOurs) await goOn(tx, context);
        else await stopAccount(tx, lane.channelAccountId, 'needs_reauthorization', 'already_connected');
        await notifyEvent(tx, { sellerId: lane.sellerId, type: 'channel_account', id: lane.channelAccountId });
      });
    } catch (error) {
      // Too many calls say nothing about the shop; dead keys are told by the runner.
      if (!(error instanceof ConnectorError) || error.kind === 'auth' || error.kind === 'rate_limited') throw error;
      await settle(async (tx) => {
        const changed = await stopAccount(tx, lane.channelAccountId, 'unreachable', error.code);
        if (changed) await notifyEvent(tx, { sellerId: lane.sellerId, type: 'channel_account', id: lane.channelAccountId });
      });
      throw error;
    }
    return null;
  },
};

/** Waiting work goes on at once, and the mall's category tree is read before anybody needs it. */
async function goOn(tx: Tenant, { lane, connector }: WorkContext): Promise<void> {
  await wakeWaitingLanes(tx, lane.channelAccountId);
  if (!connector.categorySource) return;
  await wakeLane(tx, { sellerId: lane.sellerId, channelAccountId: lane.channelAccountId, channel: lane.channel, kind: 'category_in' });
}
