import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** What `postmaster.pid` of a data folder says about its server. */
export type PidFile = { pid: number; port: number };

/** Reads `postmaster.pid`; nothing when there is none or it was cut off. Lines: 1 the process, 4 the port. */
export function readPidFile(dir: string): PidFile | undefined {
  const lines = readLines(path.join(dir, 'postmaster.pid'));
  const pid = Number(lines[0]);
  return Number.isInteger(pid) && pid > 0 ? { pid, port: Number(lines[3] ?? 0) } : undefined;
}

/** A crash leaves the file behind. The server removes a plain leftover itself, but not one whose number another process got since. */
export const removePidFile = (dir: string): void => fs.rmSync(path.join(dir, 'postmaster.pid'), { force: true });

/** Whether a process with this number runs, whoever owns it. One that ended but was not collected by its parent does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Whether the process can be the PostgreSQL server of `dir`. After a crash or a restart of the machine the old number may
 * belong to anything, also to another PostgreSQL.
 */
export function canBeServerOf(pid: number, dir: string): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform === 'win32') return true;
  if (process.platform !== 'linux')
    return path.basename(spawnSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim()) === 'postgres';
  if (readLines(`/proc/${pid}/comm`)[0] !== 'postgres') return false;
  try {
    return fs.readlinkSync(`/proc/${pid}/cwd`) === dir; // the server's working folder is its data folder
  } catch {
    return true; // somebody else's process: we may not look
  }
}

const isZombie = (pid: number): boolean => readLines(`/proc/${pid}/status`).some((line) => /^State:\s*Z/.test(line));

function readLines(file: string): string[] {
  try {
    return fs.readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}
