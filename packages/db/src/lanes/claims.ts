import pg from 'pg';

export interface DueLane {
  readonly sellerId: string;
  readonly id: string;
  readonly channel: string;
}

/** What the claim role can do across sellers: find ids of work, and mark outbox rows as passed on. */
export interface Claims {
  /** Lanes that are due and free, or whose worker died. Oldest first. */
  dueLanes(limit: number): Promise<DueLane[]>;
  /** Takes up to `limit` outbox rows, hands the lanes they name to `pass`, and marks them done when it returned (R11). */
  relayOutbox(limit: number, pass: (lanes: DueLane[]) => Promise<void>): Promise<number>;
  close(): Promise<void>;
}

/** `url` is that of the role narabe_claim. */
export function createClaims(url: string): Claims {
  const pool = new pg.Pool({ connectionString: url, max: 3 });
  pool.on('error', () => undefined);
  return {
    dueLanes: async (limit) => {
      const { rows } = await pool.query<DueLane>(
        `SELECT seller_id AS "sellerId", id, channel FROM lane
         WHERE (due_at <= now() AND (lease_until IS NULL OR lease_until < now())) OR (due_at IS NULL AND lease_until < now())
         ORDER BY due_at NULLS FIRST LIMIT $1`,
        [limit],
      );
      return rows;
    },
    relayOutbox: (limit, pass) => relay(pool, limit, pass),
    close: () => pool.end(),
  };
}

// The transaction holds the rows' locks while they are passed on to the queue: a crash in between passes them on again, and
// waking a lane twice is harmless. No mall is called here.
async function relay(pool: pg.Pool, limit: number, pass: (lanes: DueLane[]) => Promise<void>): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const { rows } = await client.query<DueLane & { outboxId: string }>(
      `SELECT o.id AS "outboxId", l.seller_id AS "sellerId", l.id, l.channel
       FROM outbox o JOIN lane l ON l.seller_id = o.seller_id AND l.id = o.subject_id
       WHERE o.done_at IS NULL AND o.event = 'lane_due' ORDER BY o.id LIMIT $1 FOR UPDATE OF o SKIP LOCKED`,
      [limit],
    );
    if (rows.length > 0) {
      const lanes = new Map(rows.map((row) => [row.id, { sellerId: row.sellerId, id: row.id, channel: row.channel }]));
      await pass([...lanes.values()]);
      await client.query('DELETE FROM outbox WHERE id = ANY ($1::bigint[])', [rows.map((row) => row.outboxId)]);
    }
    await client.query('COMMIT');
    return rows.length;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}
