import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** Why no real worker process can be started, or null. */
export const missingBuild = existsSync(MAIN) ? null : 'apps/worker is not built; `npm test` builds it';

export interface WorkerProcess {
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
  /** Asks it to stop; resolves with its exit code. */
  stop(): Promise<number | null>;
}

/** The built worker as a process of its own; resolves when it says that it is ready. */
export async function startWorkerProcess(env: Readonly<Record<string, string>>): Promise<WorkerProcess> {
  const child = spawn(process.execPath, [MAIN], { env: { PATH: process.env.PATH, ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
  const exit = once(child, 'exit') as Promise<[number | null]>;
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return exit.then(([code]) => code);
  };
  const worker = { kill: () => end('SIGKILL').then(() => undefined), stop: () => end('SIGTERM') };
  for await (const line of createInterface({ input: child.stdout })) if (line.includes('worker.ready')) break;
  child.stdout.resume();
  if (child.exitCode !== null) throw new Error(`the worker ended with ${child.exitCode} before it was ready`);
  return worker;
}
