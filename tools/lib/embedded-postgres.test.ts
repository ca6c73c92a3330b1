import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { canBeServerOf, isAlive, readPidFile } from './embedded-postgres/pid-file.ts';
import { serverUser } from './embedded-postgres/server-user.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts';
import { withClient } from './pg-client.ts';
import { tempFolder } from './testing/temp-folder.ts';

// Each test starts servers of its own, beside many other tests on a small machine.
vi.setConfig({ testTimeout: 60_000 });

/** Above the highest process number that systems give out. */
const NO_PROCESS = 2 ** 30;

let folder: ReturnType<typeof tempFolder>;
let dir: string;

beforeEach(() => {
  folder = tempFolder();
  dir = path.join(folder.path, 'pg');
});
afterEach(() => {
  const left = readPidFile(dir);
  if (left && canBeServerOf(left.pid, dir)) process.kill(left.pid, 'SIGKILL');
  folder[Symbol.dispose]();
});

async function start(options: { database?: string; signal?: AbortSignal; throwAway?: boolean } = {}): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dir, throwAway: true, ...options });
  onTestFinished(() => server.stop());
  return server;
}

const failure = (): Promise<string> =>
  start().then(
    () => 'it started',
    (error: Error) => error.message,
  );

const query = (url: string, sql: string) => withClient(url, async (client) => (await client.query(sql)).rows);

/** Kills the server and waits until it is gone: what a power cut leaves behind. */
async function crash(server: EmbeddedPostgres): Promise<void> {
  process.kill(server.pid, 'SIGKILL');
  await vi.waitFor(() => expect(isAlive(server.pid)).toBe(false), { timeout: 10_000, interval: 20 });
}

describe('a data folder', () => {
  it('is made on the first start and kept, with its port, for the next', async () => {
    const first = await start({ database: 'narabe' });
    await query(first.url, 'CREATE TABLE kept AS SELECT 7 AS n');
    await first.stop();
    expect(isAlive(first.pid)).toBe(false);

    const second = await start({ database: 'narabe' });
    expect(await query(second.url, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
    expect(second.port).toBe(first.port);
  });

  it('gets another port when the remembered one is taken', async () => {
    const first = await start();
    await first.stop();
    const taker = net.createServer();
    await new Promise<void>((resolve) => taker.listen(first.port, '127.0.0.1', resolve));
    onTestFinished(() => void taker.close());
    expect((await start()).port).not.toBe(first.port);
  });

  it('leaves nothing half-made when the first start is interrupted', async () => {
    const stop = new AbortController();
    const starting = start({ signal: stop.signal });
    await vi.waitFor(() => expect(fs.readdirSync(folder.path).some((name) => name.startsWith('pg.new-'))).toBe(true), { interval: 1 });
    stop.abort();
    await expect(starting).rejects.toThrow();
    expect(fs.existsSync(dir)).toBe(false);
    expect((await start()).owned).toBe(true);
  });
});

describe('a server that already runs on the folder', () => {
  it('is joined, and left alone by whoever did not start it', async () => {
    const owner = await start({ database: 'one' });
    const guest = await start({ database: 'two' });
    expect([guest.owned, guest.pid]).toEqual([false, owner.pid]);
    await guest.stop();
    expect(await query(owner.url, 'SELECT current_database() AS name')).toEqual([{ name: 'one' }]);
  });

  it('does not outlive the tool that started it, however hard that was killed', async () => {
    const script = `import { startEmbeddedPostgres } from '${path.join(import.meta.dirname, 'embedded-postgres.ts')}';
      await startEmbeddedPostgres({ dir: '${dir}', throwAway: true }); process.kill(process.pid, 'SIGKILL');`;
    const tool = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'inherit', 'inherit'] });
    const pid = await vi.waitFor(() => readPidFile(dir)?.pid ?? expect.fail('not started'), { timeout: 20_000, interval: 20 });
    await new Promise((resolve) => tool.once('exit', resolve));
    await vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 20_000, interval: 20 });
  });

  it('is waited for when it is just being stopped', async () => {
    const first = await start();
    const stopping = first.stop();
    const second = await start();
    await stopping;
    expect(await query(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('is taken over when nobody is left to stop it', async () => {
    const orphan = await start();
    fs.writeFileSync(`${dir}.json`, JSON.stringify({ port: orphan.port, owner: NO_PROCESS }));
    const server = await start();
    expect([server.pid, server.owned]).toEqual([orphan.pid, true]);
    await server.stop();
    expect(isAlive(server.pid)).toBe(false);
  });
});

describe('after a crash', () => {
  it('recovers, with the pid file of the dead server lying there', async () => {
    const first = await start({ database: 'narabe', throwAway: false });
    await query(first.url, 'CREATE TABLE kept AS SELECT 7 AS n');
    await crash(first);
    expect(readPidFile(dir)?.pid).toBe(first.pid);
    expect(await query((await start({ database: 'narabe' })).url, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
  });

  it('is not misled when the number of the dead server belongs to another program now', async () => {
    const first = await start();
    await crash(first);
    const file = path.join(dir, 'postmaster.pid');
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(/^\d+/, String(process.pid)));
    const second = await start();
    expect(second.owned).toBe(true);
    expect(second.pid).not.toBe(process.pid);
  });

  it('is not misled when it belongs to the PostgreSQL of another folder', async () => {
    const first = await start();
    await crash(first);
    const other = await startEmbeddedPostgres({ dir: path.join(folder.path, 'other'), throwAway: true });
    onTestFinished(() => other.stop());
    const file = path.join(dir, 'postmaster.pid');
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(/^\d+/, String(other.pid)));
    expect((await start()).pid).not.toBe(other.pid);
  });
});

describe('what cannot be started is said with a remedy', () => {
  it('a folder whose control file is gone', async () => {
    await (await start()).stop();
    fs.rmSync(path.join(dir, 'global/pg_control'));
    const message = await failure();
    expect(message).toContain(`${dir} is damaged`);
    expect(message).toContain('global/pg_control is missing');
    expect(message).toContain('npm run db -- reset');
  });

  it('a folder whose control file is garbage', async () => {
    await (await start()).stop();
    fs.writeFileSync(path.join(dir, 'global/pg_control'), Buffer.alloc(8192, 7));
    const message = await failure();
    expect(message).toContain(`${dir} is damaged`);
    expect(message).toContain('Move the folder');
  });

  it('a folder without its write-ahead log', async () => {
    const server = await start();
    await crash(server);
    fs.rmSync(path.join(dir, 'pg_wal'), { recursive: true });
    fs.mkdirSync(path.join(dir, 'pg_wal'), { mode: 0o700 });
    const { uid, gid } = serverUser();
    if (uid !== undefined && gid !== undefined) fs.chownSync(path.join(dir, 'pg_wal'), uid, gid);
    expect(await failure()).toContain(`${dir} is damaged`);
  });

  it('a folder of another major version', async () => {
    await (await start()).stop();
    fs.writeFileSync(path.join(dir, 'PG_VERSION'), '15\n');
    expect(await failure()).toMatch(/was made by PostgreSQL 15; this project runs PostgreSQL 18/);
  });

  it('a folder that holds something else', async () => {
    fs.mkdirSync(dir);
    fs.writeFileSync(path.join(dir, 'holiday.jpg'), '');
    expect(await failure()).toContain('PG_VERSION is missing');
    expect(fs.existsSync(path.join(dir, 'holiday.jpg'))).toBe(true);
  });

  it('a place where nothing can be written', async () => {
    fs.writeFileSync(path.join(folder.path, 'a-file'), '');
    dir = path.join(folder.path, 'a-file/below/pg');
    const message = await failure();
    expect(message).toContain('cannot be written');
    expect(message).toContain('DATA_DIR');
  });
});

it.runIf(process.getuid?.() === 0)('works below a folder that only root may enter, by a link', async () => {
  fs.chmodSync(folder.path, 0o700);
  dir = path.join(folder.path, 'clone/pg');
  const server = await start();
  const place = fs.readlinkSync(dir);
  onTestFinished(() => {
    for (const leftover of [place, `${place}.json`, `${place}.log`]) fs.rmSync(leftover, { recursive: true, force: true });
  });
  expect(await query(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await server.stop();
  expect((await start()).port).toBe(server.port);
});

it('opens a temporary folder that a tool has just made, so that nothing lies outside of it', async () => {
  fs.chmodSync(folder.path, 0o700);
  await start();
  expect(fs.lstatSync(dir).isDirectory()).toBe(true);
});
