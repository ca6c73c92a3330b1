import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { isAlive, readPidFile } from './embedded-postgres/pid-file.ts';
import { freePort } from './ports.ts';
import { tempFolder } from './testing/temp-folder.ts';

const script = path.join(import.meta.dirname, 'testing/fake-start.ts');
const waiting = { timeout: 30_000, interval: 30 };

// Each test starts servers of its own, beside many other tests on a small machine.
vi.setConfig({ testTimeout: 60_000 });

let folder: ReturnType<typeof tempFolder>;
let shell: ChildProcess;
let printed: string;
let port: number;

beforeEach(async () => {
  folder = tempFolder();
  printed = '';
  port = await freePort();
});
afterEach(() => {
  if (shell?.exitCode === null && shell.signalCode === null) shell.kill('SIGKILL');
  folder[Symbol.dispose]();
});

const log = () => path.join(folder.path, 'fake.log');
const logLines = () => (fs.existsSync(log()) ? fs.readFileSync(log(), 'utf8').trim().split('\n') : []);
const pids = () =>
  logLines()
    .flatMap((line) => line.match(/pid (\d+)/)?.[1] ?? [])
    .map(Number);
const databasePid = () => readPidFile(path.join(folder.path, 'data/pg'))?.pid;

/** As npm does it: a shell that waits for Node. */
async function start(env: NodeJS.ProcessEnv = {}): Promise<number | null> {
  shell = spawn('sh', ['-c', `'${process.execPath}' '${script}'; code=$?; exit $code`], {
    env: { PATH: process.env.PATH, DATA_DIR: path.join(folder.path, 'data'), PORT: String(port), FAKE_LOG: log(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [shell.stdout, shell.stderr]) stream?.on('data', (chunk) => (printed += chunk));
  return new Promise((resolve) => shell.once('close', resolve));
}

it('stops apps first and the database last when npm is told to stop, and leaves nothing behind', async () => {
  const ended = start();
  await vi.waitFor(() => expect(printed).toContain('everything runs'), waiting);
  const processes = [...pids(), databasePid() ?? 0];
  expect(processes).toHaveLength(4);
  expect(processes.every(isAlive)).toBe(true);

  shell.kill('SIGTERM'); // the shell alone, as npm does: Node only notices that its parent is gone

  await ended;
  await vi.waitFor(() => expect(processes.filter(isAlive)).toEqual([]), waiting);
  expect(logLines().filter((line) => line.includes('stopped, database up'))).toHaveLength(3);
  expect(databasePid()).toBeUndefined();
});

it('keeps the data and the port of the database for the next start', async () => {
  const runOnce = async () => {
    printed = '';
    const ended = start();
    await vi.waitFor(() => expect(printed).toContain('everything runs'), waiting);
    const server = readPidFile(path.join(folder.path, 'data/pg'));
    shell.kill('SIGTERM');
    await ended;
    await vi.waitFor(() => expect(isAlive(server?.pid ?? 0)).toBe(false), waiting);
    return { server, printed };
  };
  const first = await runOnce();
  const second = await runOnce();
  expect(first.printed).toContain('migrations applied');
  expect(second.printed).not.toContain('migrations applied');
  expect(second.server?.port).toBe(first.server?.port);
});

it('stops everything with code 1 when one process ends by itself', async () => {
  const code = await start({ FAKE_WORKER: 'crash' });
  expect(code).toBe(1);
  expect(printed).toContain('worker ended with code 3');
  expect(pids().filter(isAlive)).toEqual([]);
  expect(databasePid()).toBeUndefined();
});

it('names a port that is in use, and a remedy, before it starts anything', async () => {
  const other = net.createServer().listen(port);
  const code = await start();
  other.close();
  expect(code).toBe(1);
  expect(printed).toContain(`Port ${port} is in use`);
  expect(printed).toContain(`PORT=${port + 1} npm start`);
  expect(fs.existsSync(path.join(folder.path, 'data'))).toBe(false);
});

it('says that DATABASE_URL does not answer without showing its password', async () => {
  const code = await start({ DATABASE_URL: `postgresql://me:very-secret@127.0.0.1:${await freePort()}/x` });
  expect(code).toBe(1);
  expect(printed).toContain('DATABASE_URL does not answer');
  expect(printed).not.toContain('very-secret');
});
