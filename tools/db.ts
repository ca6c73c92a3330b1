// `npm run db -- migrate | reset [--yes] [--force] | studio`
import './lib/guard.ts';
import { spawn } from 'node:child_process';
import { dataDirOf } from './lib/data-dir.ts';
import { type Database, openDatabase } from './lib/database.ts';
import { loadEnvFile } from './lib/env-file.ts';
import { inRoot } from './lib/paths.ts';
import { Problem } from './lib/problem.ts';
import { confirmed, describeTarget, emptyDatabase, removeEmbedded } from './lib/reset.ts';
import { runUntilStopped } from './lib/run-until-stopped.ts';
import { loadSecrets } from './lib/secrets.ts';
import type { Shutdown } from './lib/shutdown.ts';

loadEnvFile();
const [command, ...flags] = process.argv.slice(2);
const url = process.env.DATABASE_URL;
const dataDir = dataDirOf(process.env);
const say = (line: string): void => console.log(`· ${line}`);

const open = (shutdown: Shutdown): Promise<Database> =>
  openDatabase({ dataDir, env: process.env, masterKey: () => loadSecrets(dataDir, process.env).MASTER_KEY, shutdown });

async function migrate(shutdown: Shutdown): Promise<void> {
  const { notes } = await open(shutdown);
  for (const note of notes) say(note);
  say('the database is up to date');
}

async function reset(shutdown: Shutdown): Promise<void> {
  const target = describeTarget(dataDir, url);
  if (url && !flags.includes('--force')) throw new Problem(`This would remove ${target}. If you mean it: npm run db -- reset --force`);
  if (!flags.includes('--yes') && !(await confirmed(`This removes ${target}, with everything in it.`))) {
    throw new Problem('Nothing was removed. Without a terminal to ask on, say it with --yes.');
  }
  if (url) await emptyDatabase(url);
  else removeEmbedded(dataDir);
  await migrate(shutdown);
}

async function studio(shutdown: Shutdown): Promise<void> {
  const { ownerUrl } = await open(shutdown);
  const child = spawn(process.execPath, [inRoot('tools/prisma.mjs'), 'studio', ...flags], {
    stdio: 'inherit',
    env: { ...process.env, DATABASE_URL: ownerUrl },
  });
  shutdown.add(async () => void child.kill('SIGTERM'));
  await new Promise((resolve) => child.once('exit', resolve));
}

const commands: Record<string, (shutdown: Shutdown) => Promise<void>> = { migrate, reset, studio };

await runUntilStopped(
  () => {},
  async (shutdown, done) => {
    const run = commands[command ?? ''];
    if (!run) throw new Problem(`Say what to do: npm run db -- ${Object.keys(commands).join(' | ')}`);
    await run(shutdown);
    done();
  },
);
