import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { startEmbeddedPostgres } from '../embedded-postgres.ts';
import { migrate } from '../migrate.ts';
import { withClient } from '../pg-client.ts';
import { ensureRoles, roleUrls } from '../roles.ts';
import { tempFolder } from '../testing/temp-folder.ts';
import { differenceFromSchema } from './migrations.ts';

const folder = tempFolder();
const server = await startEmbeddedPostgres({ dir: path.join(folder.path, 'pg'), database: 'narabe', throwAway: true });
afterAll(async () => {
  await server.stop();
  folder[Symbol.dispose]();
});

it('sees a column that the schema does not have', async () => {
  await ensureRoles(server.url, roleUrls(server.url));
  await migrate(server.url);
  expect(await differenceFromSchema(server.url)).toBeUndefined();
  await withClient(server.url, async (client) => void (await client.query('ALTER TABLE seller ADD COLUMN forgotten text')));
  expect(await differenceFromSchema(server.url)).toContain('DROP COLUMN "forgotten"');
});
