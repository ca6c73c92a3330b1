import { spawn } from 'node:child_process';
import net from 'node:net';
import os from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { findOnPath } from './executables.ts';
import { freePort } from './ports.ts';
import { Problem } from './problem.ts';
import type { Shutdown } from './shutdown.ts';

const START_TIMEOUT_MS = 10_000;

/** Starts a throw-away Redis with the settings that the queue needs; nothing when the machine has no `redis-server`. */
export async function startRedis(shutdown: Shutdown): Promise<string | undefined> {
  const program = findOnPath('redis-server');
  if (!program) return undefined;
  const port = await freePort();
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--maxmemory-policy', 'noeviction'];
  const child = spawn(program, args, { cwd: os.tmpdir(), stdio: 'ignore', detached: true });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()).once('error', () => resolve()));
  shutdown.add(async () => {
    child.kill('SIGTERM');
    await ended;
  });
  const until = Date.now() + START_TIMEOUT_MS;
  while (!(await accepts(port))) {
    if (child.exitCode !== null || Date.now() > until) throw new Problem(`${program} did not start.`);
    await wait(20);
  }
  return `redis://127.0.0.1:${port}`;
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1');
    const settle = (value: boolean) => {
      socket.destroy();
      resolve(value);
    };
    socket.once('connect', () => settle(true)).once('error', () => settle(false));
  });
}
