import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Problem } from './problem.ts';

const KEY_BYTES = 32;

export type Secrets = {
  MASTER_KEY: string;
  AUTH_SECRET: string;
  /** Files that were made just now. */
  made: string[];
};

/** The two secrets: from the environment, else from the data folder, where they are made once (readable by us only). */
export function loadSecrets(dataDir: string, env: NodeJS.ProcessEnv): Secrets {
  const made: string[] = [];
  const secret = (variable: string, file: string): string => {
    const full = path.join(dataDir, file);
    const given = env[variable];
    if (given) return checked(given, variable);
    if (!fs.existsSync(full)) {
      fs.mkdirSync(dataDir, { recursive: true });
      fs.writeFileSync(full, `${randomBytes(KEY_BYTES).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
      made.push(full);
    }
    return checked(fs.readFileSync(full, 'utf8').trim(), full);
  };
  return { MASTER_KEY: secret('MASTER_KEY', 'master.key'), AUTH_SECRET: secret('AUTH_SECRET', 'auth.secret'), made };
}

function checked(value: string, source: string): string {
  // During a rotation the variable holds several keys, newest first.
  if (value.split(',').every((key) => Buffer.from(key, 'base64').length >= KEY_BYTES)) return value;
  throw new Problem(
    `${source} must hold ${KEY_BYTES} bytes in base64. A new one: node -p "crypto.randomBytes(${KEY_BYTES}).toString('base64')"`,
  );
}
