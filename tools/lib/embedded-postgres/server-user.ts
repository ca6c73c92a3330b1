import fs from 'node:fs';

/** Who the server runs as: nothing = as we are; ids = another user, because PostgreSQL refuses to run as root. */
export type ServerUser = { uid?: number; gid?: number };

const NOBODY = { uid: 65_534, gid: 65_534 };

/** The user for the server: ourselves, or when we are root the machine's `postgres`, else `nobody`. */
export function serverUser(): ServerUser {
  if (process.getuid?.() !== 0) return {};
  const accounts = fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const account = accounts.find(([name]) => name === 'postgres') ?? accounts.find(([name]) => name === 'nobody');
  return account ? { uid: Number(account[2]), gid: Number(account[3]) } : NOBODY;
}
