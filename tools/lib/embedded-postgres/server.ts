import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Problem } from '../problem.ts';
import type { Binaries } from './binaries.ts';
import { damaged } from './data-folder.ts';
import { isAlive } from './pid-file.ts';
import type { ServerUser } from './server-user.ts';

/** How long `stop` waits for a fast shutdown, then for an immediate one, in ms. */
const FAST_SHUTDOWN_MS = 15_000;
const IMMEDIATE_SHUTDOWN_MS = 5_000;
const LOG_KEPT_BYTES = 5_000_000;

/** Starts the server process, its output appended to `<dir>.log`. */
export function spawnServer(
  dir: string,
  port: number,
  binaries: Binaries,
  user: ServerUser,
  settings: Record<string, string>,
): ChildProcess {
  const log = logFile(dir);
  if (fs.existsSync(log) && fs.statSync(log).size > LOG_KEPT_BYTES) fs.truncateSync(log);
  const output = fs.openSync(log, 'a');
  const all = { listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: '200', ...settings };
  const args = ['-D', dir, '-p', String(port), ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  // `detached`: Ctrl-C goes to the terminal's whole process group, and the server has to outlive the apps that use it.
  const child = spawn(binaries.postgres, args, {
    ...user,
    cwd: '/',
    detached: true,
    stdio: ['ignore', output, output],
    env: { ...process.env, LC_ALL: 'C' },
  });
  fs.closeSync(output);
  return child;
}

export const logFile = (dir: string): string => `${dir}.log`;

/** The error for a server that ended instead of starting, by what it wrote since `from` (a size of the log in bytes). */
export function startFailure(dir: string, from: number): Problem {
  const said = fs.readFileSync(logFile(dir)).subarray(from).toString('utf8').trim();
  if (/No space left on device/.test(said))
    return new Problem(`The disk is full: PostgreSQL could not start in ${dir}. Free some space and start again.`);
  if (
    /PANIC|invalid|incompatible with server|could not (open|read|find|locate)|does not exist|corrupt|incorrect checksum|contains only/.test(
      said,
    )
  ) {
    return damaged(dir, `PostgreSQL could not start with it and said:\n${lastLines(said)}`);
  }
  return new Problem(
    `The embedded PostgreSQL in ${dir} did not start. It said (whole log: ${path.basename(logFile(dir))} beside the folder):\n${lastLines(said)}`,
  );
}

/** Stops a server by process number: fast shutdown first, harder when that takes too long. Resolves when it is gone. */
export async function stopServer(pid: number): Promise<void> {
  for (const [signal, patienceMs] of [
    ['SIGINT', FAST_SHUTDOWN_MS],
    ['SIGQUIT', IMMEDIATE_SHUTDOWN_MS],
    ['SIGKILL', IMMEDIATE_SHUTDOWN_MS],
  ] as const) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    const until = Date.now() + patienceMs;
    while (Date.now() < until) {
      if (!isAlive(pid)) return;
      await wait(15);
    }
  }
}

const lastLines = (text: string): string =>
  text
    .split('\n')
    .slice(-8)
    .map((line) => `  ${line}`)
    .join('\n');
