import pg from 'pg';
import { connectionParts } from './connection.mjs';

const ERROR_CODES = { '3D000': 'P1003', '28P01': 'P1000' };
const CANNOT_REACH = 'P1001';

/** `can-connect-to-database`, `create-database` and `drop-database`: what the CLI asks for outside JSON-RPC. Returns the exit code. */
export async function runSubcommand(name, url) {
  log({ message: 'schema engine' }); // the CLI drops the first line
  const parts = connectionParts(url);
  const client = new pg.Client(name === 'can-connect-to-database' ? parts : { ...parts, database: 'postgres' });
  const database = pg.escapeIdentifier(parts.database);
  try {
    await client.connect();
    if (name === 'create-database') await client.query(`CREATE DATABASE ${database}`);
    if (name === 'drop-database') await client.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
    log({ message: 'Connection successful' });
    return 0;
  } catch (error) {
    const code = ERROR_CODES[error.code] ?? CANNOT_REACH;
    log(
      { message: error.message, is_panic: false, error_code: code, meta: code === 'P1003' ? { database_name: parts.database } : {} },
      'ERROR',
    );
    return 1;
  } finally {
    await client.end().catch(() => {}); // never connected: nothing to close
  }
}

function log(fields, level = 'INFO') {
  process.stderr.write(`${JSON.stringify({ timestamp: new Date().toISOString(), level, fields, target: 'schema_engine::logger' })}\n`);
}
