import { expect, it } from 'vitest';
import { z } from 'zod';
import { databaseEnv, parseEnv, secretEnv } from './index.ts';

const schema = z.object({ ...databaseEnv, ...secretEnv });

it('names every bad variable at once and repeats no value', () => {
  const parse = () => parseEnv(schema, { APP_DATABASE_URL: 'http://canary-host', MASTER_KEY: 'canary-secret' });
  expect(parse).toThrow(/APP_DATABASE_URL[\s\S]*MASTER_KEY/);
  expect(parse).not.toThrow(/canary/);
});
