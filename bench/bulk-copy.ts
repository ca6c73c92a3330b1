import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { copyOnOwnSystem } from '../tools/lib/copy/on-own-system.ts';
import type { CopyResult } from '../tools/lib/copy/summarise.ts';
import { createShutdown, type Shutdown } from '../tools/lib/shutdown.ts';

const SHAPE = { families: 250, skusPerFamily: 4, imagesPerFamily: 5, seed: 1 };
/** The malls' rates times four: the real time would be a quarter of an hour of waiting. Bursts stay as documented. */
const QUOTA_SCALE = 4;

/**
 * The main job. `ratioToQuotaFloor`: seconds of the run under quotas / (calls − burst) / rate of the slowest endpoint.
 * `callsRatio`: calls made / calls that the same result needs at least. `skusPerSecond`: with quotas off.
 */
export async function run(shutdown: Shutdown): Promise<object> {
  const folder = await mkdtemp(path.join(tmpdir(), 'narabe-bench-'));
  shutdown.add(() => rm(folder, { recursive: true, force: true }));
  const catalog = path.join(folder, 'catalog.jsonl');
  const limited = await copy(catalog, { quotas: 'documented', quotaScale: QUOTA_SCALE }, shutdown);
  const free = await copy(catalog, { quotas: 'off', quotaScale: 1 }, shutdown);
  const { slowestEndpoint } = await import('./lib/quota-floor.ts');
  const floor = slowestEndpoint(limited.calls, QUOTA_SCALE);
  return {
    skus: free.catalog.skus,
    seconds: limited.seconds,
    ratioToQuotaFloor: round(limited.seconds / floor.seconds),
    callsRatio: round(limited.callsMade / limited.callsNeeded),
    skusPerSecond: round(free.catalog.skus / free.seconds),
    secondsQuotasOff: free.seconds,
    quotaScale: QUOTA_SCALE,
    floor,
    throttled: Object.values(limited.malls).reduce((sum, mall) => sum + mall.throttled, limited.source.throttled),
    live: Object.fromEntries(Object.entries(free.malls).map(([mall, { live }]) => [mall, live])),
    differences: limited.verified.differences.length + free.verified.differences.length,
  };
}

async function copy(catalog: string, quotas: { quotas: 'documented' | 'off'; quotaScale: number }, parent: Shutdown): Promise<CopyResult> {
  const shutdown = createShutdown();
  parent.add(() => shutdown.run());
  try {
    return await copyOnOwnSystem(
      { catalog, ...quotas, prepare: () => writeCatalog(catalog) },
      { shutdown, onEnd: (name, how) => process.stderr.write(`${name} ${how}\n`), progress: () => undefined },
    );
  } finally {
    await shutdown.run();
  }
}

// Our packages are imported only when the first copy has built them.
async function writeCatalog(file: string): Promise<void> {
  const { generateCatalogLines } = await import('@narabe/simulator/server');
  await writeFile(file, generateCatalogLines(SHAPE).join('\n'));
}

const round = (value: number) => Math.round(value * 1000) / 1000;
