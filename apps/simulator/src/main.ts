import { z } from 'zod';
import { simulatorEnvSchema } from './env.ts';
import { startSimulator } from './server/index.ts';

const env = simulatorEnvSchema.safeParse(process.env);
if (!env.success) {
  console.error(JSON.stringify({ event: 'simulator.failed', reason: z.prettifyError(env.error) }));
  process.exit(1);
}

const simulator = await startSimulator({ port: env.data.SIMULATOR_PORT, host: env.data.SIMULATOR_HOST });
console.log(JSON.stringify({ event: 'simulator.listening', url: simulator.url }));

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void simulator.close());
