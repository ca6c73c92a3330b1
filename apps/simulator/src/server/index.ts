import type { AddressInfo } from 'node:net';
import { createApp } from './app.ts';
import { Simulator } from './simulator.ts';

export { type BenchCatalogShape, generateCatalogLines } from '../malls/amazon/index.ts';
export type { Simulator } from './simulator.ts';

export interface RunningSimulator {
  /** `http://host:port`, without a slash at the end. */
  readonly url: string;
  /** The same switches as `/control`, in process. */
  readonly control: Simulator;
  /** Waits and open connections end at once. */
  close(): Promise<void>;
}

/** Starts the practice malls in this process; port 0 (the default) takes any free one. */
export async function startSimulator({ port = 0, host = '127.0.0.1' }: { port?: number; host?: string } = {}): Promise<RunningSimulator> {
  const simulator = new Simulator();
  const app = createApp(simulator);
  await app.listen({ port, host });
  const { port: taken } = app.server.address() as AddressInfo;
  return {
    url: `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${taken}`,
    control: simulator,
    async close() {
      simulator.waits.close();
      await app.close();
    },
  };
}
