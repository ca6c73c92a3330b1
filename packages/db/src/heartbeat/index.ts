import type { Database } from '../client/index.ts';

/** A worker that was not seen for this long counts as gone. */
export const HEARTBEAT_FRESH_MS = 15_000;

/** The worker says that it is alive. */
export async function beat(database: Database, worker: string): Promise<void> {
  await database.shared.$executeRaw`
    INSERT INTO worker_heartbeat (worker, seen_at) VALUES (${worker}, now())
    ON CONFLICT (worker) DO UPDATE SET seen_at = now()`;
}

/** When a worker was last seen, or null. */
export async function readHeartbeat(database: Database): Promise<Date | null> {
  const rows = await database.shared.$queryRaw<{ seen_at: Date | null }[]>`SELECT max(seen_at) AS seen_at FROM worker_heartbeat`;
  return rows[0]?.seen_at ?? null;
}
