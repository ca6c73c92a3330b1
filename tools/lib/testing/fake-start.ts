// `npm start` with stand-ins for the built apps; run by system.test.ts as a process of its own.
import { lineWriter } from '../output.ts';
import { runUntilStopped } from '../run-until-stopped.ts';
import { startSystem } from '../system.ts';

const script = new URL('./fake-app.mjs', import.meta.url).pathname;
const say = (line: string): void => console.log(line);

await runUntilStopped(say, async (shutdown, end) => {
  await startSystem({
    dataDir: process.env.DATA_DIR ?? '',
    port: Number(process.env.PORT),
    env: process.env,
    build: async () => {},
    apps: () => ({
      simulator: { args: [script, 'simulator'], readyEvent: 'simulator.listening' },
      api: { args: [script, 'api'], readyEvent: 'api.listening' },
      worker: { args: [script, 'worker', process.env.FAKE_WORKER ?? ''], readyEvent: 'worker.ready' },
    }),
    write: lineWriter(process.stdout),
    say,
    shutdown,
    onEnd: (name, how) => end(`${name} ${how}`),
  });
  say('everything runs');
});
