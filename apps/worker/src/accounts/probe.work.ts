import { ConnectorError } from '@narabe/core/channel';
import { saveProbe, stopAccount } from '@narabe/db/accounts';
import { notifyEvent } from '@narabe/db/events';
import { wakeWaitingLanes } from '@narabe/db/lanes';
import type { LaneWork } from '../runtime/work-context.ts';

/** Tries an account's credentials on the mall and says what came of it; a mended account's waiting work goes on at once. */
export const probeWork: LaneWork = {
  run: async ({ lane, connector, quota, clock, settle }) => {
    const { granted, retryAfterMs } = await quota.take('probe', 1);
    if (granted === 0) return new Date(clock.now().getTime() + retryAfterMs);
    try {
      const probe = await connector.probe();
      await settle(async (tx) => {
        const isOurs = await saveProbe(tx, lane.channelAccountId, probe);
        if (isOurs) await wakeWaitingLanes(tx, lane.channelAccountId);
        else await stopAccount(tx, lane.channelAccountId, 'needs_reauthorization', 'already_connected');
        await notifyEvent(tx, { sellerId: lane.sellerId, type: 'channel_account', id: lane.channelAccountId });
      });
    } catch (error) {
      if (!(error instanceof ConnectorError) || error.kind === 'auth') throw error;
      await settle(async (tx) => {
        const changed = await stopAccount(tx, lane.channelAccountId, 'unreachable', error.code);
        if (changed) await notifyEvent(tx, { sellerId: lane.sellerId, type: 'channel_account', id: lane.channelAccountId });
      });
      throw error;
    }
    return null;
  },
};
