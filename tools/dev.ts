// `npm run dev`: like `npm start`, but packages are rebuilt and api and worker restarted when a file changes, and the dashboard is
// served by Vite with hot reload.
import './lib/guard.ts';
import { createServer } from 'vite';
import { type Apps, builtApps } from './lib/apps.ts';
import { turbo, turboCall } from './lib/build.ts';
import { dataDirOf } from './lib/data-dir.ts';
import { loadEnvFile } from './lib/env-file.ts';
import { framed, lineWriter } from './lib/output.ts';
import { inRoot } from './lib/paths.ts';
import { freePortOr } from './lib/ports.ts';
import { startProcess } from './lib/process.ts';
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

const { script, args, env } = turboCall('watch', 'build', '--filter=!@narabe/dashboard');
const watchBuilds = { name: 'build', args: [script, ...args], env };

await runUntilStopped(say, async (shutdown, end) => {
  const port = Number(process.env.PORT || DEFAULT_API_PORT);
  const dashboardPort = await freePortOr(DEFAULT_DASHBOARD_PORT);
  const dashboardUrl = `http://localhost:${dashboardPort}`;
  await startSystem({
    dataDir: dataDirOf(process.env),
    port,
    // The browser sees Vite's address only, so that is the origin which the api has to trust.
    env: { ...process.env, PUBLIC_URL: process.env.PUBLIC_URL || dashboardUrl },
    build: () => turbo(['build'], write, shutdown),
    apps: () => watched(builtApps()),
    write,
    say,
    shutdown,
    onEnd: (name, how) => end(`${name} ${how}, so everything stops.`),
  });
  const builds = startProcess(watchBuilds, write);
  shutdown.add(() => builds.stop());
  const target = `http://127.0.0.1:${port}`;
  const dashboard = await createServer({
    root: inRoot('apps/dashboard'),
    server: { port: dashboardPort, strictPort: true, proxy: { '/api': { target, changeOrigin: false } } },
  });
  shutdown.add(() => dashboard.close());
  await dashboard.listen();
  console.log(framed([`Dashboard with hot reload: ${dashboardUrl}`, `API:                       ${target}/api`, 'Stop with Ctrl-C.']));
});
