import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import pg from 'pg';
import { connectionParts } from './connection.mjs';

// The very adapter that packages/db runs on.
const { PrismaPg } = createRequire(new URL('../../../packages/db/package.json', import.meta.url))('@prisma/adapter-pg');

// PostgreSQL's numbers of catalogue types that the adapter does not know, and of the known ones that we present instead.
const CHAR = 18; // "char", one byte
const NAME_ARRAY = 1003;
const BPCHAR = 1042;
const TEXT_ARRAY = 1009;
const PRISMA_CHARACTER_TYPE = 6;

/** Prisma's adapter factory for `url`, mended where the schema engine needs more than the client does. */
export function adapterFactory(url) {
  const factory = new PrismaPg(connectionParts(url));
  const connect = factory.connect.bind(factory);
  factory.connect = async () => mend(await connect());
  factory.connectToShadowDb = () => connectToShadow(url);
  return factory;
}

/** A fresh database beside the main one, dropped when the engine is done. The adapter's own drops it before it lets go of it, and fails. */
async function connectToShadow(url) {
  const database = `prisma_migrate_shadow_db_${randomUUID()}`;
  await administer(url, `CREATE DATABASE "${database}" TEMPLATE template0`);
  const adapter = mend(await new PrismaPg({ ...connectionParts(url), database }).connect());
  adapter.dispose = async () => {
    await adapter
      .underlyingDriver()
      .end()
      .catch(() => {}); // closed already
    await administer(url, `DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`);
  };
  return adapter;
}

async function administer(url, sql) {
  const client = new pg.Client(connectionParts(url));
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function mend(adapter) {
  const performIO = adapter.performIO.bind(adapter);
  const queryRaw = adapter.queryRaw.bind(adapter);
  let charColumns = [];
  adapter.performIO = async (query) => {
    const result = await performIO(query);
    const fields = result.fields ?? [];
    charColumns = fields.flatMap((field, index) => (field.dataTypeID === CHAR ? [index] : []));
    for (const field of fields) field.dataTypeID = { [CHAR]: BPCHAR, [NAME_ARRAY]: TEXT_ARRAY }[field.dataTypeID] ?? field.dataTypeID;
    return result;
  };
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    for (const index of charColumns) result.columnTypes[index] = PRISMA_CHARACTER_TYPE;
    return result;
  };
  // The adapter splits scripts at every ';', which cuts function bodies; the driver takes a script whole.
  adapter.executeScript = async (sql) => {
    await adapter.underlyingDriver().query(sql);
  };
  return adapter;
}
