import { createControl, type MallControl } from './control.ts';

export type { CatalogLine, EndpointCounter, MallControl, PlannedFault } from './control.ts';
export * from './proxy.ts';

/** The part of the simulator's server that tests use. Written down here, because the two share no types. */
interface SimulatorServer {
  startSimulator(options: { port: number }): Promise<{ readonly url: string; close(): Promise<void> }>;
}

/** A name and not an import, so that this package compiles without the simulator. */
const SIMULATOR = '@narabe/simulator/server';

export interface PracticeMalls {
  readonly url: string;
  readonly control: MallControl;
  close(): Promise<void>;
}

/** Starts the practice malls in this process on a free port; the source shop makes its lists at once. */
export async function startPracticeMalls(): Promise<PracticeMalls> {
  const { startSimulator } = (await import(SIMULATOR)) as SimulatorServer;
  const { url, close } = await startSimulator({ port: 0 });
  const control = createControl(url);
  await control.settings({ reportDelayMs: 0 });
  return { url, control, close };
}
