import fs from 'node:fs';
import { inRoot } from './paths.ts';

/** Reads `.env` when there is one; variables that are set already win. */
export function loadEnvFile(): void {
  const file = inRoot('.env');
  if (fs.existsSync(file)) process.loadEnvFile(file);
}
