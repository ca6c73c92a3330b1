import { startSimulator } from './server/index.ts';

const DEFAULT_PORT = 4010;

const { SIMULATOR_PORT: port = String(DEFAULT_PORT), SIMULATOR_HOST: host = '127.0.0.1' } = process.env;
if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
  console.error(JSON.stringify({ event: 'simulator.failed', reason: `SIMULATOR_PORT is no port number: ${port}` }));
  process.exit(1);
}

const simulator = await startSimulator({ port: Number(port), host });
console.log(JSON.stringify({ event: 'simulator.listening', url: simulator.url }));

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void simulator.close());
