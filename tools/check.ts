// `npm run check`: everything that can be said about the code without running its tests. One line per check.
import './lib/guard.ts';
import fs from 'node:fs';
import { checkBoundaries } from './lib/boundaries.ts';
import { turboCall } from './lib/build.ts';
import { checkEnvExample } from './lib/checks/env-example.ts';
import { checkLockFile } from './lib/checks/lock-file.ts';
import { checkMigrations } from './lib/checks/migrations.ts';
import { runTool } from './lib/checks/run-tool.ts';
import { secondsSince } from './lib/output.ts';
import { inRoot, root } from './lib/paths.ts';
import { Problem } from './lib/problem.ts';
import { binOf } from './lib/process.ts';
import { createShutdown, onStopRequest } from './lib/shutdown.ts';

/** What a check found good, in a few words; it throws what is wrong. */
type Check = () => Promise<string> | string;

const shutdown = createShutdown();
onStopRequest(() => void shutdown.run().then(() => process.exit(1)));
const failed: string[] = [];

async function run(name: string, check: Check): Promise<void> {
  const started = performance.now();
  try {
    const found = await check();
    console.log(`ok    ${name.padEnd(28)} ${secondsSince(started).padStart(7)}  ${found}`);
  } catch (error) {
    failed.push(name);
    console.log(`FAIL  ${name.padEnd(28)} ${secondsSince(started).padStart(7)}`);
    console.log(error instanceof Problem ? error.message.replace(/^/gm, '      ') : error);
  }
}

const turbo = (task: string): Promise<string> => {
  const { script, args, env } = turboCall('run', task, '--continue');
  return runTool(script, args, env);
};

const biome: Check = async () =>
  (await runTool(binOf('@biomejs/biome', 'bin/biome'), ['ci', '--error-on-warnings', '--colors=off', '--max-diagnostics=40', '.'])).match(
    /Checked \d+ files/,
  )?.[0] ?? '';

const types: Check = async () => {
  const workspaces = (await turbo('typecheck')).match(/(\d+) total/)?.[1];
  const own = ['tools', 'e2e', 'bench'].filter((folder) => fs.existsSync(inRoot(folder, 'tsconfig.json')));
  for (const folder of own) await runTool(binOf('typescript', 'bin/tsc'), ['-p', inRoot(folder, 'tsconfig.json')]);
  return `${workspaces} tasks, ${own.join(', ')}`;
};

const boundaries: Check = () => {
  const { files, imports, violations } = checkBoundaries(root);
  if (violations.length > 0) throw new Problem(violations.join('\n'));
  return `${imports} imports in ${files} files`;
};

const deadCode: Check = async () => {
  await runTool(binOf('knip', 'bin/knip.js'), ['--no-progress', '--treat-config-hints-as-errors']);
  return '';
};

const started = performance.now();
await Promise.all([
  run('format and lint', biome).then(() => run('boundaries', boundaries)),
  // The env check imports the built schemas, tools and benchmarks the built packages.
  run('build', async () => `${(await turbo('build')).match(/(\d+) total/)?.[1]} packages`)
    .then(() => run('types', types))
    .then(() => run('env example', checkEnvExample)),
  run('lock file', checkLockFile)
    .then(() => run('migrations match schema', () => checkMigrations(shutdown)))
    .then(() => run('dead code', deadCode)),
]);
await shutdown.run();
console.log(failed.length > 0 ? `\n${failed.length} failed: ${failed.join(', ')}` : `\nall good after ${secondsSince(started)}`);
process.exit(failed.length > 0 ? 1 : 0);
