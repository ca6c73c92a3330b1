import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { Problem } from '../problem.ts';
import type { Binaries } from './binaries.ts';
import type { ServerUser } from './server-user.ts';

const run = promisify(execFile);

/**
 * Makes a new database cluster in `dir`. It is built beside and then renamed, so that an interrupted start leaves no half
 * cluster behind. Local connections are trusted: the server listens on 127.0.0.1 only.
 */
export async function initialise(
  dir: string,
  binaries: Binaries,
  user: ServerUser,
  options: { sync: boolean; signal?: AbortSignal },
): Promise<void> {
  for (const name of fs.readdirSync(path.dirname(dir))) {
    if (name.startsWith(`${path.basename(dir)}.new-`)) fs.rmSync(path.join(path.dirname(dir), name), { recursive: true, force: true });
  }
  const staging = `${dir}.new-${process.pid}`;
  fs.mkdirSync(staging, { mode: 0o700 });
  if (user.uid !== undefined && user.gid !== undefined) fs.chownSync(staging, user.uid, user.gid);
  const args = ['-D', staging, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', ...(options.sync ? [] : ['--no-sync'])];
  try {
    await run(binaries.initdb, args, { ...user, cwd: '/', env: { ...process.env, LC_ALL: 'C' }, signal: options.signal });
  } catch (cause) {
    fs.rmSync(staging, { recursive: true, force: true });
    options.signal?.throwIfAborted();
    const said = (cause as { stderr?: string }).stderr?.trim() || String(cause);
    throw new Problem(`A new database could not be made in ${dir}:\n${said}`, { cause });
  }
  fs.rmSync(dir, { recursive: true, force: true });
  fs.renameSync(staging, dir);
}
