import path from 'node:path';
import type { Apps } from './apps.ts';
import { type Database, openDatabase } from './database.ts';
import { untilHealthy } from './health.ts';
import type { LineWriter } from './output.ts';
import { freePortOr, isPortFree } from './ports.ts';
import { Problem } from './problem.ts';
import { type ProcessSpec, type RunningProcess, runToEnd, startProcess } from './process.ts';
import { loadSecrets } from './secrets.ts';
import type { Shutdown } from './shutdown.ts';

export type SystemOptions = {
  dataDir: string;
  port: number;
  /** The environment of the person who starts it; what is missing is added. */
  env: NodeJS.ProcessEnv;
  /** Looked up after `build`, which runs while the database starts. */
  apps: () => Apps;
  build: () => Promise<void>;
  write: LineWriter;
  say: (line: string) => void;
  shutdown: Shutdown;
  /** Called when one of the processes ends although nobody asked it to. */
  onEnd: (process: string, how: string) => void;
};

export type System = { url: string; simulatorUrl: string; database: Database };

const DEFAULT_SIMULATOR_PORT = 4010;
const HEALTH_TIMEOUT_MS = 90_000;

/** Starts database, simulator, seed, api and worker, and waits until the system says that it is healthy. */
export async function startSystem(options: SystemOptions): Promise<System> {
  const { env, say, shutdown, port } = options;
  await requireFreePort(port);
  const dataDir = path.resolve(options.dataDir);
  const { made, ...secrets } = loadSecrets(dataDir, env);
  if (made.length) say(`made ${made.join(' and ')}: keep a copy, stored shop credentials cannot be read without the master key`);

  const [database] = await both(openDatabase({ dataDir, env, masterKey: () => secrets.MASTER_KEY, shutdown }), options.build());
  for (const note of database.notes) say(note);
  say(`database ready (${database.embedded ? 'embedded PostgreSQL' : 'DATABASE_URL'})`);

  const apps = options.apps();
  const { DATABASE_URL: _owner, ...rest } = env; // the owner's rights are not for the apps
  const url = env.PUBLIC_URL || `http://localhost:${port}`;
  const common = {
    ...rest,
    ...secrets,
    ...database.urls,
    CHANNEL_MODE: env.CHANNEL_MODE || 'simulator',
    DATA_DIR: dataDir,
    PUBLIC_URL: url,
    PORT: String(port),
  };
  const simulatorUrl = await startSimulator(options, apps, common);
  const appEnv = { ...common, SIMULATOR_URL: simulatorUrl };

  if (apps.seed && appEnv.CHANNEL_MODE === 'simulator') {
    await runToEnd({ name: 'seed', ...apps.seed, env: { ...appEnv, DATABASE_URL: database.ownerUrl } }, options.write, shutdown);
    say('demo data ready');
  }
  await Promise.all([
    supervise(options, { name: 'api', ...apps.api, env: appEnv }).ready,
    supervise(options, { name: 'worker', ...apps.worker, env: appEnv }).ready,
  ]);
  await untilHealthy(`http://127.0.0.1:${port}/api/health`, HEALTH_TIMEOUT_MS, shutdown.signal);
  return { url, simulatorUrl, database };
}

async function requireFreePort(port: number): Promise<void> {
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Problem('PORT must be a number between 1 and 65535.');
  if (await isPortFree(port)) return;
  throw new Problem(
    `Port ${port} is in use, perhaps by a Narabe that already runs. Stop that program, or take another port: PORT=${port + 1} npm start`,
  );
}

/** The practice malls: an outside one when SIMULATOR_URL names it, none in live mode, else our own. */
async function startSimulator(options: SystemOptions, apps: Apps, common: NodeJS.ProcessEnv): Promise<string> {
  if (common.SIMULATOR_URL) return common.SIMULATOR_URL;
  const port = Number(common.SIMULATOR_PORT || (await freePortOr(DEFAULT_SIMULATOR_PORT)));
  const fallback = `http://127.0.0.1:${port}`;
  if (common.CHANNEL_MODE === 'live') return fallback;
  const simulator = supervise(options, { name: 'simulator', ...apps.simulator, env: { ...common, SIMULATOR_PORT: String(port) } });
  const { url } = await simulator.ready;
  options.say(`practice malls on ${url}`);
  return typeof url === 'string' ? url : fallback;
}

function supervise({ write, shutdown, onEnd }: SystemOptions, spec: ProcessSpec): RunningProcess {
  shutdown.signal.throwIfAborted();
  const running = startProcess(spec, write);
  shutdown.add(() => running.stop());
  void running.ended.then((how) => {
    if (!shutdown.signal.aborted) onEnd(spec.name, how);
  });
  return running;
}

/** Waits for both to settle before it fails, so that nothing is left half-started behind a thrown error. */
async function both<A, B>(a: Promise<A>, b: Promise<B>): Promise<[A, B]> {
  const [first, second] = await Promise.allSettled([a, b]);
  if (first.status === 'rejected') throw first.reason;
  if (second.status === 'rejected') throw second.reason;
  return [first.value, second.value];
}
