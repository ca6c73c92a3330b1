import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Problem } from '../problem.ts';
import type { ServerUser } from './server-user.ts';

/** Where data goes when the server's user cannot reach the project's own folder. */
const REACHABLE_PARENT = '/var/lib/narabe';

const remedy = (dir: string) =>
  `Move the folder ${dir} away (it may hold data worth keeping) or, when nothing in it is needed, empty it: npm run db -- reset`;

/** Says which folder is damaged, why we think so, and what to do. */
export const damaged = (dir: string, why: string): Problem => new Problem(`The database folder ${dir} is damaged: ${why}\n${remedy(dir)}`);

/**
 * The state of a data folder: `empty` has to be initialised, `ready` can be started.
 * @throws Problem when it holds something else, was made by another major version, or is damaged
 */
export function inspectDataFolder(dir: string, major: number): 'empty' | 'ready' {
  if (!fs.existsSync(dir) || fs.readdirSync(dir).length === 0) return 'empty';
  const version = readIfThere(path.join(dir, 'PG_VERSION'))?.trim();
  if (version === undefined) throw damaged(dir, 'it is not empty, but the file PG_VERSION is missing.');
  if (version !== String(major)) {
    throw new Problem(
      `The database folder ${dir} was made by PostgreSQL ${version || 'of an unknown version'}; this project runs PostgreSQL ${major}.\n${remedy(dir)}`,
    );
  }
  for (const needed of ['global/pg_control', 'base', 'pg_wal', 'postgresql.conf']) {
    if (!fs.existsSync(path.join(dir, needed))) throw damaged(dir, `${needed} is missing.`);
  }
  return 'ready';
}

/**
 * Makes sure that the parent of `dir` exists and can be written, and that `user` can reach it; returns the real place of the
 * data. Below a folder that only root may enter, `dir` becomes a link to a place under /var/lib.
 */
export function placeDataFolder(dir: string, user: ServerUser): string {
  const parent = path.dirname(dir);
  try {
    fs.mkdirSync(parent, { recursive: true, mode: 0o755 });
    const probe = path.join(parent, `.write-test-${process.pid}`);
    fs.writeFileSync(probe, '');
    fs.rmSync(probe);
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    const why = code === 'ENOSPC' ? 'the disk is full' : message;
    throw new Problem(`The folder ${parent} cannot be written (${why}). Free space or rights there, or set DATA_DIR to another folder.`, {
      cause,
    });
  }
  if (fs.existsSync(dir)) return fs.realpathSync(dir);
  // A folder straight below the machine's temporary one was made by one of our tools a moment ago (mkdtemp makes it private).
  if (user.uid !== undefined && path.dirname(fs.realpathSync(parent)) === fs.realpathSync(os.tmpdir())) fs.chmodSync(parent, 0o755);
  if (user.uid === undefined || isReachable(parent)) return path.join(fs.realpathSync(parent), path.basename(dir));
  const elsewhere = path.join(REACHABLE_PARENT, createHash('sha256').update(path.resolve(dir)).digest('hex').slice(0, 12));
  fs.mkdirSync(REACHABLE_PARENT, { recursive: true, mode: 0o755 });
  fs.rmSync(dir, { force: true });
  fs.symlinkSync(elsewhere, dir);
  return elsewhere;
}

/** Whether everyone may pass through every folder down to `folder`. */
function isReachable(folder: string): boolean {
  for (let at = fs.realpathSync(folder); ; at = path.dirname(at)) {
    if ((fs.statSync(at).mode & 0o001) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}

function readIfThere(file: string): string | undefined {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;
}
