import fs from 'node:fs';
import { inRoot } from '../paths.ts';
import { Problem } from '../problem.ts';

const PUBLIC_REGISTRY = 'https://registry.npmjs.org/';

/** Entries of a lock that point to a registry which others may not reach. */
export function foreignAddresses(lockText: string): string[] {
  const { packages } = JSON.parse(lockText) as { packages: Record<string, { resolved?: string; link?: boolean }> };
  return Object.entries(packages).flatMap(([name, { resolved, link }]) =>
    resolved === undefined || link || resolved.startsWith(PUBLIC_REGISTRY)
      ? []
      : [`${name}: ${new URL(resolved, 'file:').host || resolved}`],
  );
}

/** The committed lock names no registry but the public one. */
export async function checkLockFile(): Promise<string> {
  const text = fs.readFileSync(inRoot('package-lock.json'), 'utf8');
  const foreign = foreignAddresses(text);
  if (foreign.length > 0) throw new Problem(`package-lock.json names registries that others may not reach:\n${foreign.join('\n')}`);
  return `${Object.keys(JSON.parse(text).packages).length} packages`;
}
