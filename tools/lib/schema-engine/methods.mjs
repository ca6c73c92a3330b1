import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import { adapterFactory } from './adapter.mjs';

const DIFFERENT = 2; // exit code of a diff that found something
// The WASM engine cannot ask the tables whether they hold rows, so every statement of these kinds is reported.
const LOSES_DATA = /^.*\b(DROP (TABLE|COLUMN)|ALTER COLUMN .* (SET DATA )?TYPE|SET NOT NULL)\b.*$/gm;

/** `(method, params) => result` for every method of the engine's JSON-RPC; those that the WASM engine lacks are made from its diff. */
export function createMethods(url) {
  let engine;
  const getEngine = async () => {
    engine ??= await startEngine(url);
    return engine;
  };
  const own = {
    async createMigration(params) {
      const script = await diffToSchema(await getEngine(), params);
      return {
        connectorType: 'postgresql',
        generatedMigrationName: `${timestamp()}_${params.migrationName}`,
        migrationScript: script ?? (params.draft ? '-- This is an empty migration.' : null),
        extension: 'sql',
      };
    },
    async evaluateDataLoss(params) {
      const script = (await diffToSchema(await getEngine(), params)) ?? '';
      const losses = [...script.matchAll(LOSES_DATA)];
      return {
        migrationSteps: (script.match(/^-- /gm) ?? []).length,
        unexecutableSteps: [],
        warnings: losses.map(([line], stepIndex) => ({ stepIndex, message: `Check for data loss: ${line.trim()}` })),
      };
    },
    getDatabaseVersion: async (params) => (await getEngine()).version(params),
  };
  return async (method, params) => (own[method] ? own[method](params) : (await getEngine())[method](params));
}

async function startEngine(url) {
  const file = path.join(path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm')), 'schema_engine_bg.wasm');
  const instance = new WebAssembly.Instance(new WebAssembly.Module(fs.readFileSync(file)), { './schema_engine_bg.js': bindings });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return bindings.SchemaEngine.new({ datamodels: undefined }, () => {}, bindMigrationAwareSqlAdapterFactory(adapterFactory(url)));
}

/** The SQL from the migrations to the schema, or nothing when they agree. */
async function diffToSchema(engine, { migrationsList, schema, filters }) {
  if (!migrationsList.lockfile.content) migrationsList.lockfile.content = 'provider = "postgresql"\n';
  const result = await engine.diff({
    from: { tag: 'migrations', ...migrationsList },
    to: { tag: 'schemaDatamodel', ...schema },
    script: true,
    exitCode: true,
    filters: filters ?? { externalTables: [], externalEnums: [] },
  });
  return result.exitCode === DIFFERENT ? result.stdout : undefined;
}

const timestamp = () => new Date().toISOString().replace(/\D/g, '').slice(0, 14);
