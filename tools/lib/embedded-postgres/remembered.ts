import fs from 'node:fs';

/**
 * Kept beside the data folder: the port, so that tools and bookmarks find the same one after every start, and the process
 * that is responsible for stopping the server.
 */
export type Remembered = { port?: number; owner?: number };

const fileOf = (dir: string): string => `${dir}.json`;

/** What was remembered; an unreadable file counts as nothing remembered. */
export function readRemembered(dir: string): Remembered {
  try {
    return JSON.parse(fs.readFileSync(fileOf(dir), 'utf8')) as Remembered;
  } catch {
    return {};
  }
}

export const remember = (dir: string, values: Remembered): void => fs.writeFileSync(fileOf(dir), `${JSON.stringify(values)}\n`);
