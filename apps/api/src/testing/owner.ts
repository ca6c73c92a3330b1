import pg from 'pg';

/** Runs SQL past the wall between companies, to see or to arrange what the API cannot. */
export async function asOwner<T extends pg.QueryResultRow>(ownerUrl: string, sql: string, values: readonly unknown[] = []): Promise<T[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return (await client.query<T>(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}
