import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres } from '../embedded-postgres.ts';
import { migrate } from '../migrate.ts';
import { inRoot } from '../paths.ts';
import { Problem } from '../problem.ts';
import { ensureRoles, roleUrls } from '../roles.ts';
import type { Shutdown } from '../shutdown.ts';
import { runTool } from './run-tool.ts';

/**
 * The migrations build exactly what schema.prisma says, on a throw-away database. What Prisma does not model (policies, grants,
 * triggers, functions, checks) is invisible to this; it is tested where it is used.
 */
export async function checkMigrations(shutdown: Shutdown): Promise<string> {
  const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'narabe-check-'));
  const starting = startEmbeddedPostgres({ dir: path.join(folder, 'pg'), database: 'narabe', throwAway: true, signal: shutdown.signal });
  const clean = async (): Promise<void> => {
    await starting.then(
      (server) => server.stop(),
      () => {}, // a failed start has cleaned up after itself
    );
    fs.rmSync(folder, { recursive: true, force: true });
  };
  shutdown.add(clean);
  const { url } = await starting;
  await ensureRoles(url, roleUrls(url));
  const { applied } = await migrate(url);
  const difference = await differenceFromSchema(url);
  await clean();
  if (difference)
    throw new Problem(`The migrations do not build schema.prisma. Missing:\n${difference}\nMake one: npm run prisma -- migrate dev`);
  return `${applied.length} migrations`;
}

/** The SQL that would turn the database into what schema.prisma says; nothing when they agree. */
export async function differenceFromSchema(url: string): Promise<string | undefined> {
  const args = ['migrate', 'diff', '--from-config-datasource', '--to-schema', 'prisma/schema.prisma', '--script', '--exit-code'];
  try {
    await runTool(inRoot('tools/prisma.mjs'), args, { ...process.env, DATABASE_URL: url });
    return undefined; // the exit code is 2 when something differs
  } catch (error) {
    return (error as Error).message;
  }
}
