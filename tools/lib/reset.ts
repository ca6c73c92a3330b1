import fs from 'node:fs';
import path from 'node:path';
import readline from 'node:readline/promises';
import { embeddedDir } from './database.ts';
import { canBeServerOf, readPidFile } from './embedded-postgres/pid-file.ts';
import { withClient } from './pg-client.ts';
import { Problem } from './problem.ts';

/** Removes the embedded database's files. @throws Problem while a server runs on them */
export function removeEmbedded(dataDir: string): void {
  const link = embeddedDir(dataDir);
  const dir = fs.existsSync(link) ? fs.realpathSync(link) : link;
  const running = readPidFile(dir);
  if (running && canBeServerOf(running.pid, dir)) {
    throw new Problem(`The database in ${dir} is in use (process ${running.pid}). Stop \`npm start\` first.`);
  }
  for (const place of new Set([dir, link])) {
    for (const leftover of [place, `${place}.json`, `${place}.log`]) fs.rmSync(leftover, { recursive: true, force: true });
  }
}

/** Empties a database that is not ours to delete: everything in the schemas that we make. */
export async function emptyDatabase(url: string): Promise<void> {
  await withClient(url, async (client) => {
    await client.query('DROP SCHEMA IF EXISTS bullmq CASCADE');
    await client.query('DROP SCHEMA public CASCADE');
    await client.query('CREATE SCHEMA public');
  });
}

/** What a reset would remove, in words; a URL without its password. */
export function describeTarget(dataDir: string, url: string | undefined): string {
  if (!url) return `the embedded database in ${path.resolve(embeddedDir(dataDir))}`;
  const { hostname, port, pathname } = new URL(url);
  return `every table of the database ${pathname.slice(1)} on ${hostname}:${port || 5432}`;
}

/** Asks on the terminal; without one the answer is no. */
export async function confirmed(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const prompt = readline.createInterface({ input: process.stdin, output: process.stdout });
  const answer = await prompt.question(`${question} Type "yes": `);
  prompt.close();
  return answer.trim() === 'yes';
}
