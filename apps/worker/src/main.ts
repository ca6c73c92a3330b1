import { readEnv } from './env.ts';
import { startWorker } from './worker.ts';

const worker = await startWorker(readEnv());
console.log(JSON.stringify({ event: 'worker.ready', pid: process.pid }));

let stopping = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    worker.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
}
