/** The part of the simulator's server that the suite uses. Written down here, because the two share no types. */
interface SimulatorServer {
  startSimulator(options: { port: number }): Promise<{ readonly url: string; close(): Promise<void> }>;
}

/** A name and not an import: the connectors must compile without the simulator. */
const SIMULATOR = '@narabe/simulator/server';

/** Starts the practice malls on a free port. */
export async function startPracticeMalls(): Promise<{ readonly url: string; close(): Promise<void> }> {
  const { startSimulator } = (await import(SIMULATOR)) as SimulatorServer;
  return startSimulator({ port: 0 });
}
