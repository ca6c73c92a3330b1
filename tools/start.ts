// `npm start`: the whole system from a fresh clone, and nothing left behind when it stops.
import './lib/guard.ts';
import { builtApps } from './lib/apps.ts';
import { turbo } from './lib/build.ts';
import { dataDirOf } from './lib/data-dir.ts';
import { loadEnvFile } from './lib/env-file.ts';
import { framed, lineWriter, secondsSince } from './lib/output.ts';
import { runUntilStopped } from './lib/run-until-stopped.ts';
import { startSystem } from './lib/system.ts';

const DEFAULT_PORT = 3000;

loadEnvFile();
const started = performance.now();
const write = lineWriter(process.stdout);
const say = (line: string): void => console.log(`· ${line}`);

await runUntilStopped(say, async (shutdown, end) => {
  say('starting; the first time builds everything, which takes half a minute');
  const { url } = await startSystem({
    dataDir: dataDirOf(process.env),
    port: Number(process.env.PORT || DEFAULT_PORT),
    env: process.env,
    build: () => turbo(['build'], write, shutdown),
    apps: builtApps,
    write,
    say,
    shutdown,
    onEnd: (name, how) => end(`${name} ${how}, so everything stops.`),
  });
  console.log(
    framed([
      `Narabe runs: ${url}  (ready after ${secondsSince(started)})`,
      'Demo login:  demo@narabe.example / narabe-demo-2026',
      'Stop with Ctrl-C. The data stays in .data for the next start.',
    ]),
  );
});
