import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Problem } from '../problem.ts';

export type CopyOptions = {
  catalog: string;
  json: boolean;
  /** Multiplies the malls' documented rates (not their bursts), on both sides alike. */
  quotaScale: number;
  quotas: 'documented' | 'off';
  /** Runs after the build and before the catalogue is read: may write it. */
  prepare?: () => Promise<void>;
};

/** With the real rates a shop of 500 products takes minutes, nearly all of it waiting for the malls' quotas. */
const DEFAULT_QUOTA_SCALE = 10;

const USAGE = 'npm run copy -- --catalog FILE.jsonl [--json] [--quota-scale N] [--quotas documented|off]';

export function parseCopyOptions(args: string[]): CopyOptions {
  const { values } = parseArgs({
    args,
    options: {
      catalog: { type: 'string' },
      json: { type: 'boolean', default: false },
      'quota-scale': { type: 'string', default: String(DEFAULT_QUOTA_SCALE) },
      quotas: { type: 'string', default: 'documented' },
    },
  });
  const quotaScale = Number(values['quota-scale']);
  if (!values.catalog) throw new Problem(`--catalog is missing: which file holds the shop?\n${USAGE}`);
  if (!existsSync(values.catalog)) throw new Problem(`--catalog ${values.catalog}: there is no such file.\n${USAGE}`);
  if (!(quotaScale > 0)) throw new Problem(`--quota-scale ${values['quota-scale']}: give a number above 0.\n${USAGE}`);
  if (values.quotas !== 'documented' && values.quotas !== 'off')
    throw new Problem(`--quotas ${values.quotas}: documented or off.\n${USAGE}`);
  return { catalog: values.catalog, json: values.json, quotaScale, quotas: values.quotas };
}
