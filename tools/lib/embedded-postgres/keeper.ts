import { spawn } from 'node:child_process';
import type { Socket } from 'node:net';

// Waits for the end of its input, which comes when we close it or when we are gone, however hard we were killed. The pid file tells
// whether the number still belongs to the server.
const SCRIPT = 'read -r _; [ "$(head -n 1 "$2/postmaster.pid" 2>/dev/null)" = "$1" ] && kill -INT "$1"';

/**
 * Makes sure that the server does not outlive this process, by a small shell of its own process group that waits beside it.
 * Returns how to send it away. Not on Windows, where a killed tool leaves the server running and the next one takes it over.
 */
export function keepFromOutliving(pid: number, dir: string): () => void {
  if (process.platform === 'win32') return () => {};
  const keeper = spawn('sh', ['-c', SCRIPT, 'narabe-postgres-keeper', String(pid), dir], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  keeper.once('error', () => {}); // no shell: then it is as on Windows
  keeper.unref();
  (keeper.stdin as Socket).unref();
  return () => void keeper.stdin.end();
}
