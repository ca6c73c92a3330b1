import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import { inRoot } from './paths.ts';
import { withClient } from './pg-client.ts';
import { Problem } from './problem.ts';

/** Prisma's own advisory lock, so that our runner and `prisma migrate` never work at the same time. */
const PRISMA_LOCK = 72_707_369;

// Same table as Prisma's, word for word: `prisma migrate status` then agrees with what happened here.
const MIGRATIONS_TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ, migration_name VARCHAR(255) NOT NULL,
  logs TEXT, rolled_back_at TIMESTAMPTZ, started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`;

export type MigrationResult = {
  /** Names applied now. */
  applied: string[];
  /** Applied earlier, but the file was edited since: this database differs from a new one. */
  edited: string[];
  /** Applied earlier by another version of the code, without a file here. */
  unknown: string[];
};

type Row = { migration_name: string; checksum: string; finished_at: Date | null };

/**
 * Applies the migrations that are missing, in the order of their names, as `prisma migrate deploy` does but without an engine.
 * @throws Problem when an earlier migration failed half-way, or one fails now
 */
export async function migrate(url: string, dir = inRoot('prisma/migrations')): Promise<MigrationResult> {
  return withClient(url, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [PRISMA_LOCK]);
    await client.query(MIGRATIONS_TABLE);
    const { rows } = await client.query<Row>(
      'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
    );
    const done = new Map(rows.map((row) => [row.migration_name, row]));
    const files = readMigrations(dir);
    const result: MigrationResult = {
      applied: [],
      edited: [],
      unknown: [...done.keys()].filter((name) => !files.some((file) => file.name === name)),
    };
    for (const file of files) {
      const earlier = done.get(file.name);
      if (!earlier) {
        await apply(client, file);
        result.applied.push(file.name);
      } else if (!earlier.finished_at) {
        throw new Problem(`The migration ${file.name} failed earlier.\n${howToResolve(file.name)}`);
      } else if (earlier.checksum !== file.checksum) {
        result.edited.push(file.name);
      }
    }
    return result;
  });
}

type MigrationFile = { name: string; sql: string; checksum: string };

function readMigrations(dir: string): MigrationFile[] {
  if (!fs.existsSync(dir)) return [];
  const names = fs.readdirSync(dir).filter((name) => fs.existsSync(path.join(dir, name, 'migration.sql')));
  return names.sort().map((name) => {
    const sql = fs.readFileSync(path.join(dir, name, 'migration.sql'), 'utf8');
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
  });
}

async function apply(client: pg.Client, { name, sql, checksum }: MigrationFile): Promise<void> {
  const id = randomUUID();
  await client.query('INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ($1, $2, $3)', [id, checksum, name]);
  try {
    await client.query(sql); // whole, not split at ';': function bodies contain them
    await client.query('UPDATE _prisma_migrations SET finished_at = now(), applied_steps_count = 1 WHERE id = $1', [id]);
  } catch (cause) {
    await client.query('ROLLBACK'); // for a script that had opened a transaction itself
    await client.query('UPDATE _prisma_migrations SET logs = $2 WHERE id = $1', [id, String(cause)]);
    throw new Problem(`The migration ${name} failed: ${(cause as Error).message}\n${howToResolve(name)}`, { cause });
  }
}

const howToResolve = (name: string): string =>
  `Repair it, then mark it: npm run prisma -- migrate resolve --rolled-back ${name}\nOr, when the data may go: npm run db -- reset`;
