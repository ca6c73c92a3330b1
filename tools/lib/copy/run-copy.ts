import { readFileSync } from 'node:fs';
import { Problem } from '../problem.ts';
import { until } from '../until.ts';
import { readExpected } from './expected.ts';
import { createClient } from './http.ts';
import type { CopyOptions } from './options.ts';
import { connectShops } from './shop.ts';
import { type CopyResult, summarise } from './summarise.ts';
import { verify } from './verify.ts';

/** What a copy shows while it runs. */
export type Progress = (seen: { taken: number; skus: number; pages: number; pagesDone: number }) => void;

type Run = {
  id: string;
  state: string;
  reason: string | null;
  counts: { sku: Record<string, number>; listings: { total: number; states: Record<string, number> }[] };
};

const LOOK_EVERY_MS = 1_000;
const LONGEST_COPY_MS = 6 * 60 * 60_000;

/** The main job against a running system: load the shop, connect the malls, copy, wait, read back, compare. */
export async function runCopy(
  system: { url: string; simulatorUrl: string; ownerUrl: string },
  options: Omit<CopyOptions, 'json'>,
  progress: Progress,
): Promise<CopyResult> {
  const control = createClient(system.simulatorUrl);
  const api = createClient(system.url);
  await control.post('/control/quotas', { enabled: options.quotas === 'documented', scale: options.quotaScale });
  const loaded = await control.post<{ products: number; skus: number; rejected: unknown[] }>(
    '/control/catalog',
    readFileSync(options.catalog, 'utf8'),
  );
  const shops = await connectShops(api);
  const { items: channels } = await api.get<{ items: { channel: string; role: string }[] }>('/api/channels');
  const isSource = (shop: { channel: string }) => channels.some((channel) => channel.channel === shop.channel && channel.role === 'source');
  const source = shops.find(isSource);
  if (!source) throw new Problem('none of the practice shops can be copied from');
  await control.post('/control/counters/reset');

  const started = performance.now();
  const run = await api.post<Run>('/api/sync-runs', {
    kind: 'copy',
    sourceAccountId: source.id,
    targetAccountIds: shops.filter((shop) => !isSource(shop)).map((shop) => shop.id),
  });
  const ended = await until(
    'the copy',
    LONGEST_COPY_MS,
    async () => {
      const seen = await api.get<Run>(`/api/sync-runs/${run.id}`);
      report(seen, progress);
      return ['done', 'failed', 'cancelled'].includes(seen.state) ? seen : null;
    },
    LOOK_EVERY_MS,
  );
  if (ended.state !== 'done') throw new Problem(`the run ended as ${ended.state}: ${ended.reason}`);
  const seconds = (performance.now() - started) / 1000;

  const counters = await control.get<Record<string, Record<string, { calls: number; throttled: number }>>>('/control/counters');
  await control.post('/control/quotas', { enabled: false, scale: 1 });
  const credentials = await control.get<Record<string, Record<string, string>>>('/control/credentials');
  const expected = await readExpected(system.ownerUrl);
  const verified = await verify(system.simulatorUrl, credentials, expected);
  return summarise({ loaded, seconds, counters, expected, verified, targets: shops.filter((shop) => !isSource(shop)), options });
}

function report({ counts }: Run, progress: Progress): void {
  const skus = Object.values(counts.sku).reduce((sum, count) => sum + count, 0);
  const ended = (states: Record<string, number>) => (states.live ?? 0) + (states.blocked ?? 0) + (states.failed ?? 0) + (states.ended ?? 0);
  progress({
    skus,
    taken: skus - (counts.sku.pending ?? 0),
    pages: counts.listings.reduce((sum, mall) => sum + mall.total, 0),
    pagesDone: counts.listings.reduce((sum, mall) => sum + ended(mall.states), 0),
  });
}
