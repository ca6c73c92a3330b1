import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { builtApps } from '../apps.ts';
import { turbo } from '../build.ts';
import { freePort } from '../ports.ts';
import type { Shutdown } from '../shutdown.ts';
import { startSystem } from '../system.ts';
import type { CopyOptions } from './options.ts';
import type { Progress } from './run-copy.ts';
import type { CopyResult } from './summarise.ts';

const write = (name: string, line: string) => void process.stderr.write(`${name} ${line}\n`);

/** Copies a shop on a throw-away database and practice malls of its own; `shutdown` takes them away again. */
export async function copyOnOwnSystem(
  options: Omit<CopyOptions, 'json'>,
  { shutdown, onEnd, progress }: { shutdown: Shutdown; onEnd: (name: string, how: string) => void; progress: Progress },
): Promise<CopyResult> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'narabe-copy-'));
  shutdown.add(() => rm(dataDir, { recursive: true, force: true }));
  // A database, queue, or mall that the environment names is somebody's own: it is left alone.
  const { DATABASE_URL: _database, REDIS_URL: _queue, SIMULATOR_URL: _malls, ...env } = process.env;
  const system = await startSystem({
    dataDir,
    port: await freePort(),
    env: {
      ...env,
      CHANNEL_MODE: 'simulator',
      SIMULATOR_PORT: String(await freePort()),
      QUOTA_SCALE: options.quotas === 'off' ? 'off' : String(options.quotaScale),
      LOG_LEVEL: env.LOG_LEVEL ?? 'warn',
    },
    build: () => turbo(['build', '--filter=!@narabe/dashboard'], write, shutdown),
    apps: builtApps,
    write,
    say: (line) => void process.stderr.write(`· ${line}\n`),
    shutdown,
    onEnd,
  });
  await options.prepare?.();
  // Loaded only now: it uses our packages, which have just been built.
  const { runCopy } = await import('./run-copy.ts');
  return runCopy({ ...system, ownerUrl: system.database.ownerUrl }, options, progress);
}
