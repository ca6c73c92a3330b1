import { type ChildProcess, spawn } from 'node:child_process';
import readline from 'node:readline';
import type { LineWriter } from './output.ts';
import { inRoot, root } from './paths.ts';
import { Problem } from './problem.ts';
import type { Shutdown } from './shutdown.ts';

export type ProcessSpec = {
  name: string;
  /** Arguments of Node: the script and its own arguments. */
  args: string[];
  env: NodeJS.ProcessEnv;
  /** The `event` of the JSON line by which it says that it is ready; without one it counts as ready at once. */
  readyEvent?: string;
};

export type RunningProcess = {
  name: string;
  pid: number;
  /** The fields of the ready line. Rejects when the process ends first, or takes too long. */
  ready: Promise<Record<string, unknown>>;
  /** How it ended, in words. Never rejects. */
  ended: Promise<string>;
  /** Asks it to stop, then insists. Resolves when it and what it started are gone. */
  stop(): Promise<void>;
};

const READY_TIMEOUT_MS = 90_000;
const STOP_PATIENCE_MS = 12_000;
const LINES_KEPT = 15;

/** Starts a Node process in a process group of its own; see follow-parent.mjs for why it cannot outlive us. */
export function startProcess(spec: ProcessSpec, write: LineWriter): RunningProcess {
  const preload = new URL('./follow-parent.mjs', import.meta.url).href;
  const child = spawn(process.execPath, ['--import', preload, ...spec.args], {
    cwd: root,
    env: spec.env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const last: string[] = [];
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    // What it started itself must not stay behind; later its number could belong to somebody else.
    child.once('exit', () => signalGroup(child, 'SIGKILL'));
    child.once('close', (code, signal) => resolve(signal ? `ended by ${signal}` : `ended with code ${code}`));
  });
  const ready = new Promise<Record<string, unknown>>((resolve, reject) => {
    const see = (line: string): void => {
      last.push(line);
      if (last.length > LINES_KEPT) last.shift();
      write(spec.name, line);
      const fields = spec.readyEvent ? parseEvent(line, spec.readyEvent) : undefined;
      if (fields) resolve(fields);
    };
    for (const stream of [child.stdout, child.stderr]) if (stream) readline.createInterface({ input: stream }).on('line', see);
    if (!spec.readyEvent) resolve({});
    const fail = (why: string) =>
      reject(new Problem(`${spec.name} ${why} before it was ready. Its last lines:\n${last.map((line) => `  ${line}`).join('\n')}`));
    void ended.then(fail);
    setTimeout(fail, READY_TIMEOUT_MS, `said nothing of "${spec.readyEvent}" for ${READY_TIMEOUT_MS / 1000} s`).unref();
  });
  ready.catch(() => {}); // whoever awaits it sees the error; nobody has to
  return { name: spec.name, pid: child.pid ?? 0, ready, ended, stop: () => stop(child, ended) };
}

/** Runs a Node process to its end. @throws Problem when it fails */
export async function runToEnd(spec: ProcessSpec, write: LineWriter, shutdown: Shutdown): Promise<void> {
  shutdown.signal.throwIfAborted();
  const running = startProcess(spec, write);
  shutdown.add(() => running.stop());
  const how = await running.ended;
  shutdown.signal.throwIfAborted();
  if (how !== 'ended with code 0') throw new Problem(`${spec.name} ${how}: see its lines above.`);
}

/** The script of a package's command, so that Node runs it without a shell in between. */
export const binOf = (pkg: string, file: string): string => inRoot('node_modules', pkg, file);

function parseEvent(line: string, event: string): Record<string, unknown> | undefined {
  if (!line.startsWith('{') || !line.includes(event)) return undefined;
  try {
    const fields = JSON.parse(line) as Record<string, unknown>;
    return fields.event === event ? fields : undefined;
  } catch {
    return undefined; // a line that only looks like JSON
  }
}

async function stop(child: ChildProcess, ended: Promise<string>): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) signalGroup(child, 'SIGTERM');
  const insist = setTimeout(() => child.kill('SIGKILL'), STOP_PATIENCE_MS);
  await ended;
  clearTimeout(insist);
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // The group is empty: everyone has ended already.
  }
}
