// `npm run copy`: the main job, headless, on a throw-away database and practice malls of its own.
import './lib/guard.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { builtApps } from './lib/apps.ts';
import { turbo } from './lib/build.ts';
import { parseCopyOptions } from './lib/copy/options.ts';
import { progressBar, summary } from './lib/copy/show.ts';
import { freePort } from './lib/ports.ts';
import { runUntilStopped } from './lib/run-until-stopped.ts';
import { startSystem } from './lib/system.ts';

await runUntilStopped(
  () => undefined,
  async (shutdown, end) => {
    const options = parseCopyOptions(process.argv.slice(2));
    const write = (name: string, line: string) => void process.stderr.write(`${name} ${line}\n`);
    const dataDir = await mkdtemp(path.join(tmpdir(), 'narabe-copy-'));
    shutdown.add(() => rm(dataDir, { recursive: true, force: true }));
    const { DATABASE_URL: _theirs, REDIS_URL: _also, SIMULATOR_URL: _nor, ...env } = process.env;
    const system = await startSystem({
      dataDir,
      port: await freePort(),
      env: {
        ...env,
        CHANNEL_MODE: 'simulator',
        SIMULATOR_PORT: String(await freePort()),
        QUOTA_SCALE: String(options.quotas === 'off' ? 'off' : options.quotaScale),
        LOG_LEVEL: env.LOG_LEVEL ?? 'warn',
      },
      build: () => turbo(['build', '--filter=!@narabe/dashboard'], write, shutdown),
      apps: builtApps,
      write,
      say: (line) => void process.stderr.write(`· ${line}\n`),
      shutdown,
      onEnd: (name, how) => end(`${name} ${how}`),
    });
    // Loaded only now: it uses our packages, which the line above has built.
    const { runCopy } = await import('./lib/copy/run-copy.ts');
    const bar = progressBar();
    const result = await runCopy({ ...system, ownerUrl: system.database.ownerUrl }, options, bar.progress);
    bar.end();
    console.log(options.json ? JSON.stringify(result) : summary(result));
    end();
  },
);
