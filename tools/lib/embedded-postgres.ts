import fs from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { findBinaries } from './embedded-postgres/binaries.ts';
import { inspectDataFolder, placeDataFolder } from './embedded-postgres/data-folder.ts';
import { initialise } from './embedded-postgres/initialise.ts';
import { keepFromOutliving } from './embedded-postgres/keeper.ts';
import { canBeServerOf, isAlive, type PidFile, readPidFile, removePidFile } from './embedded-postgres/pid-file.ts';
import { readRemembered, remember } from './embedded-postgres/remembered.ts';
import { logFile, spawnServer, startFailure, stopServer } from './embedded-postgres/server.ts';
import { serverUser } from './embedded-postgres/server-user.ts';
import { withClient } from './pg-client.ts';
import { freePort, isPortFree } from './ports.ts';
import { Problem } from './problem.ts';

export type EmbeddedPostgres = {
  /** Superuser URL of the wanted database. */
  url: string;
  port: number;
  pid: number;
  /** False when a server of another running tool was found and used: then `stop` leaves it alone. */
  owned: boolean;
  stop(): Promise<void>;
};

export type EmbeddedOptions = {
  /** The data folder; made when missing. */
  dir: string;
  /** Created when missing. */
  database?: string;
  /** Server settings (`-c name=value`). */
  settings?: Record<string, string>;
  /** Aborting stops a start that is under way and what it had started. */
  signal?: AbortSignal;
  /** For data that nobody will miss: does not wait for the disk. */
  throwAway?: boolean;
};

const START_TIMEOUT_MS = 60_000;
const THROW_AWAY = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/**
 * Starts PostgreSQL on a data folder, or joins the server that already runs on it.
 * @throws Problem with a remedy: damaged folder, other version, folder not writable, no binaries for this machine
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const user = serverUser();
  const binaries = findBinaries(user);
  const dir = placeDataFolder(options.dir, user);
  const running = await joinRunning(dir, options);
  if (running) return running;

  if (inspectDataFolder(dir, binaries.major) === 'empty')
    await initialise(dir, binaries, user, { sync: !options.throwAway, signal: options.signal });
  options.signal?.throwIfAborted();
  const { port: last } = readRemembered(dir);
  const port = last && (await isPortFree(last)) ? last : await freePort();
  const logSize = fs.existsSync(logFile(dir)) ? fs.statSync(logFile(dir)).size : 0;
  const child = spawnServer(dir, port, binaries, user, { ...(options.throwAway ? THROW_AWAY : {}), ...options.settings });
  const pid = child.pid ?? 0;
  try {
    await untilReady(port, () => child.exitCode === null && child.signalCode === null, options.signal);
  } catch (error) {
    await stopServer(pid);
    if (options.signal?.aborted) throw error;
    throw startFailure(dir, Math.min(logSize, fs.statSync(logFile(dir)).size));
  }
  remember(dir, { port, owner: process.pid });
  return ready(options, dir, { port, pid, owned: true });
}

/** The server that runs on `dir` now, if any. A pid file that a crash left behind is removed. */
async function joinRunning(dir: string, options: EmbeddedOptions): Promise<EmbeddedPostgres | undefined> {
  const until = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    options.signal?.throwIfAborted();
    const found = readPidFile(dir);
    if (!found) return undefined;
    if (!canBeServerOf(found.pid, dir)) {
      removePidFile(dir);
      return undefined;
    }
    try {
      return await join(dir, found, options);
    } catch (cause) {
      // It may still be starting, or just be stopping: look again.
      if (Date.now() < until) await wait(50);
      else throw doesNotAnswer(dir, found, cause);
    }
  }
}

async function join(dir: string, { pid, port }: PidFile, options: EmbeddedOptions): Promise<EmbeddedPostgres | undefined> {
  if (fs.realpathSync(await dataFolderOf(port)) !== fs.realpathSync(dir)) {
    removePidFile(dir);
    return undefined;
  }
  // When the tool that started it was killed hard and could not stop it, it becomes ours.
  const { owner } = readRemembered(dir);
  const owned = owner === undefined || !isAlive(owner);
  if (owned) remember(dir, { port, owner: process.pid });
  return ready(options, dir, { port, pid, owned });
}

const doesNotAnswer = (dir: string, { pid, port }: PidFile, cause: unknown): Problem =>
  new Problem(
    `A PostgreSQL server (process ${pid}) uses ${dir} but does not answer on port ${port}. Stop that process, then start again.`,
    { cause },
  );

async function ready(
  options: EmbeddedOptions,
  dir: string,
  server: { port: number; pid: number; owned: boolean },
): Promise<EmbeddedPostgres> {
  const leave = server.owned ? keepFromOutliving(server.pid, dir) : undefined;
  const database = options.database ?? 'postgres';
  await withClient(urlOf(server.port, 'postgres'), async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
    if (!rowCount) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(database)}`);
  });
  const stop = async (): Promise<void> => {
    if (!leave) return;
    await stopServer(server.pid);
    leave();
  };
  return { url: urlOf(server.port, database), ...server, stop };
}

const dataFolderOf = (port: number): Promise<string> =>
  withClient(urlOf(port, 'postgres'), async (client) => (await client.query('SHOW data_directory')).rows[0].data_directory);

const urlOf = (port: number, database: string): string => `postgresql://postgres@127.0.0.1:${port}/${database}`;

/** Waits until the server answers a query; fails when it ends before that. */
async function untilReady(port: number, isRunning: () => boolean, signal?: AbortSignal): Promise<void> {
  const until = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    signal?.throwIfAborted();
    try {
      return await withClient(urlOf(port, 'postgres'), async (client) => void (await client.query('SELECT 1')));
    } catch (error) {
      if (!isRunning() || Date.now() > until) throw error;
      await wait(25);
    }
  }
}
