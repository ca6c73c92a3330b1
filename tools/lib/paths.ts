import path from 'node:path';

/** The folder with the root package.json. */
export const root = path.resolve(import.meta.dirname, '../..');

/** A path inside the repository. */
export const inRoot = (...parts: string[]): string => path.join(root, ...parts);
