import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));
const start = (port: string) =>
  spawn(process.execPath, [MAIN], { env: { ...process.env, SIMULATOR_PORT: port }, stdio: ['ignore', 'pipe', 'pipe'] });

it('says where it listens, answers there, and leaves at SIGTERM', async () => {
  const child = start('0');
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  const { event, url } = JSON.parse(line) as { event: string; url: string };
  expect(event).toBe('simulator.listening');
  expect(await (await fetch(`${url}/control/health`)).json()).toEqual({ ok: true });
  child.kill('SIGTERM');
  expect((await once(child, 'exit'))[0]).toBe(0);
});

it('names a wrong port and does not start', async () => {
  const child = start('many');
  const [[line], [code]] = (await Promise.all([once(createInterface(child.stderr), 'line'), once(child, 'exit')])) as [[string], [number]];
  expect([code, line.includes('SIMULATOR_PORT')]).toEqual([1, true]);
});
