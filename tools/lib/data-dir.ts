import path from 'node:path';
import { inRoot } from './paths.ts';

/** The data folder: DATA_DIR, read from the root of the repository when it is relative, else `.data`. */
export const dataDirOf = (env: NodeJS.ProcessEnv): string => path.resolve(inRoot(), env.DATA_DIR || '.data');
