import fs from 'node:fs';
import path from 'node:path';
import { builtApps } from './apps.ts';
import { findChromium } from './executables.ts';
import type { LineWriter } from './output.ts';
import { inRoot } from './paths.ts';
import { freePort } from './ports.ts';
import { Problem } from './problem.ts';
import { binOf, startProcess } from './process.ts';
import type { Shutdown } from './shutdown.ts';
import { startSystem } from './system.ts';
import { type Counts, countPlaywright } from './test-results.ts';

/** Why the browser tests cannot run here, or nothing. */
export function reasonToSkipE2e(env: NodeJS.ProcessEnv): string | undefined {
  const specs = fs.existsSync(inRoot('e2e')) ? fs.readdirSync(inRoot('e2e'), { recursive: true, encoding: 'utf8' }) : [];
  if (!specs.some((file) => file.endsWith('.spec.ts'))) return 'there are no specs in e2e/';
  if (!findChromium(env)) return 'no Chromium found (install chromium, or set CHROMIUM to its path)';
  return undefined;
}

/** Starts the built system with its own data in `folder`, runs Playwright against it, and counts. `args` go to Playwright. */
export async function runE2e(options: { folder: string; args?: string[]; write: LineWriter; shutdown: Shutdown }): Promise<Counts> {
  const { folder, write, shutdown } = options;
  fs.mkdirSync(inRoot('test-results'), { recursive: true });
  const log = fs.createWriteStream(inRoot('test-results/system.log'));
  const port = await freePort();
  const { DATABASE_URL: _theirs, REDIS_URL: _redis, PORT: _port, PUBLIC_URL: _url, ...env } = process.env;
  const system = await startSystem({
    dataDir: path.join(folder, 'data'),
    port,
    env: { ...env, SIMULATOR_PORT: String(await freePort()) },
    build: async () => {},
    apps: builtApps,
    write: (name, line) => void log.write(`${name} ${line}\n`),
    say: () => {},
    shutdown,
    onEnd: (name, how) => console.error(`e2e: ${name} ${how}; its lines are in test-results/system.log`),
  });
  const report = path.join(folder, 'e2e.json');
  const playwright = startProcess(
    {
      name: 'e2e',
      args: [binOf('@playwright/test', 'cli.js'), 'test', '--config', inRoot('e2e/playwright.config.ts'), ...(options.args ?? [])],
      env: {
        ...env,
        CHROMIUM: findChromium(process.env),
        E2E_BASE_URL: `http://localhost:${port}`,
        E2E_SIMULATOR_URL: system.simulatorUrl,
        E2E_REPORT: report,
      },
    },
    write,
  );
  shutdown.add(() => playwright.stop());
  await playwright.ended;
  shutdown.signal.throwIfAborted();
  if (!fs.existsSync(report)) throw new Problem('Playwright ended without a report: see its lines above.');
  return countPlaywright(JSON.parse(fs.readFileSync(report, 'utf8')));
}
