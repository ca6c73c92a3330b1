import fs from 'node:fs';
import { inRoot } from '../paths.ts';
import { Problem } from '../problem.ts';

/** Entries of a lock that point to a host: others may not reach it, so npm asks its own registry instead. */
export function foreignAddresses(lockText: string): string[] {
  const { packages } = JSON.parse(lockText) as { packages: Record<string, { resolved?: string; link?: boolean }> };
  return Object.entries(packages).flatMap(([name, { resolved, link }]) => {
    const host = resolved === undefined || link ? '' : new URL(resolved, 'file:').host;
    return host === '' ? [] : [`${name}: ${host}`];
  });
}

/** The committed lock names no registry. */
export async function checkLockFile(): Promise<string> {
  const text = fs.readFileSync(inRoot('package-lock.json'), 'utf8');
  const foreign = foreignAddresses(text);
  if (foreign.length > 0) {
    throw new Problem(
      `package-lock.json names registries. Make it anew with \`npm install --omit-lockfile-registry-resolved\`:\n${foreign.slice(0, 5).join('\n')}`,
    );
  }
  return `${Object.keys(JSON.parse(text).packages).length} packages`;
}
