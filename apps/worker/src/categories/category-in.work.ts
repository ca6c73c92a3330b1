import { markExpanded, saveCategories, treeState } from '@narabe/db/categories';
import { wakeLane } from '@narabe/db/lanes';
import pLimit from 'p-limit';
import type { LaneWork } from '../runtime/work-context.ts';

const NODES_PER_ROUND = 64;
const PARALLEL_CALLS = 8;

/** Reads a mall's category tree, node by node where it must be; what was read stays, so it resumes anywhere. */
export const categoryInWork: LaneWork = {
  run: async (context) => {
    const { connector, database, lane, quota, clock, signal } = context;
    const source = connector.categorySource;
    if (!source) return null;
    const limit = pLimit(PARALLEL_CALLS);
    const read = async (id: string | null) => {
      const { nodes, whole } = await source.readCategories(id);
      await saveCategories(database, lane.channel, nodes, whole);
      if (id !== null) await markExpanded(database, lane.channel, id);
    };
    for (;;) {
      if (signal.aborted) return clock.now();
      const tree = await treeState(database, lane.channel, NODES_PER_ROUND);
      if (tree.state === 'whole') break;
      const next = tree.state === 'empty' ? [null] : tree.next;
      const { granted, retryAfterMs } = await quota.take('read_categories', next.length);
      await Promise.all(next.slice(0, granted).map((id) => limit(() => read(id))));
      if (granted < next.length) return new Date(clock.now().getTime() + retryAfterMs);
    }
    await context.settle((tx) =>
      wakeLane(tx, { sellerId: lane.sellerId, channelAccountId: lane.channelAccountId, channel: lane.channel, kind: 'listing_out' }),
    );
    return null;
  },
};
