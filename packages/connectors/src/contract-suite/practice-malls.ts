import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type Control, createControl } from './control.ts';

/** The part of the simulator's server that the suite uses. Written down here, because the two share no types. */
interface SimulatorServer {
  startSimulator(options: { port: number }): Promise<{ readonly url: string; close(): Promise<void> }>;
}

/** A name and not an import: the connectors must compile without the simulator. */
const SIMULATOR = '@narabe/simulator/server';

export interface PracticeMalls {
  /** Set before the first test. */
  control: Control;
}

/** The practice malls on a free port for the tests around the call: started once, empty and without quotas before each test. */
export function usePracticeMalls(): PracticeMalls {
  const practice = {} as PracticeMalls;
  let stop: (() => Promise<void>) | undefined;
  beforeAll(async () => {
    const { startSimulator } = (await import(SIMULATOR)) as SimulatorServer;
    const { url, close } = await startSimulator({ port: 0 });
    practice.control = createControl(url);
    stop = close;
  });
  afterAll(() => stop?.());
  beforeEach(async () => {
    await practice.control.reset();
    await practice.control.quotas(false);
  });
  return practice;
}
