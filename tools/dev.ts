// `npm run dev`: like `npm start`, but packages are rebuilt and api and worker restarted when a file changes, and the dashboard is
// served by Vite with hot reload.
import './lib/guard.ts';
import { createServer } from 'vite';
import { type Apps, builtApps } from './lib/apps.ts';
import { turbo } from './lib/build.ts';
import { dataDirOf } from './lib/data-dir.ts';
import { loadEnvFile } from './lib/env-file.ts';
import { framed, lineWriter } from './lib/output.ts';
import { inRoot } from './lib/paths.ts';
import { binOf, startProcess } from './lib/process.ts';
import { runUntilStopped } from './lib/run-until-stopped.ts';
import { startSystem } from './lib/system.ts';

const DEFAULT_API_PORT = 3000;
const DEFAULT_DASHBOARD_PORT = 5173;

loadEnvFile();
const write = lineWriter(process.stdout);
const say = (line: string): void => console.log(`· ${line}`);

/** Node restarts the app when a file that it has loaded changes, the built packages included. */
function watched(apps: Apps): Apps {
  const restarting = <T extends { args: string[] }>(app: T): T => ({ ...app, args: ['--watch', '--watch-preserve-output', ...app.args] });
  return { ...apps, api: restarting(apps.api), worker: restarting(apps.worker) };
}

await runUntilStopped(say, async (shutdown, end) => {
  const { url } = await startSystem({
    dataDir: dataDirOf(process.env),
    port: Number(process.env.PORT || DEFAULT_API_PORT),
    env: process.env,
    build: () => turbo(['build'], write, shutdown),
    apps: () => watched(builtApps()),
    write,
    say,
    shutdown,
    onEnd: (name, how) => end(`${name} ${how}, so everything stops.`),
  });
  const builds = startProcess(
    {
      name: 'build',
      args: [
        binOf('turbo', 'bin/turbo'),
        'watch',
        'build',
        '--filter=!@narabe/dashboard',
        '--output-logs=errors-only',
        '--ui=stream',
        '--skip-infer',
      ],
      env: process.env,
    },
    write,
  );
  shutdown.add(() => builds.stop());
  const dashboard = await createServer({
    root: inRoot('apps/dashboard'),
    server: { port: DEFAULT_DASHBOARD_PORT, proxy: { '/api': { target: url, changeOrigin: false } } },
  });
  shutdown.add(() => dashboard.close());
  await dashboard.listen();
  console.log(
    framed([
      `Dashboard with hot reload: ${dashboard.resolvedUrls?.local[0] ?? ''}`,
      `API:                       ${url}/api`,
      'Stop with Ctrl-C.',
    ]),
  );
});
