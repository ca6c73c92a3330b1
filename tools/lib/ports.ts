import { randomInt } from 'node:crypto';
import net from 'node:net';
import { Problem } from './problem.ts';

/** Whether a server could listen on this port now, on every address and on the loopback one. */
export async function isPortFree(port: number): Promise<boolean> {
  // On Linux a listener on 127.0.0.1 does not disturb one on `::`, so both are tried.
  return (await canListen({ port })) && (await canListen({ port, host: '127.0.0.1' }));
}

// Below the ranges from which systems take the local ports of outgoing connections (Linux from 32768, macOS from 49152): a port
// from there could be taken by a connection between our choosing and our listening.
const LOWEST = 20_000;
const HIGHEST = 32_000;
const ATTEMPTS = 200;

/** A port that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const port = randomInt(LOWEST, HIGHEST);
    if (await isPortFree(port)) return port;
  }
  throw new Problem(`No free port found between ${LOWEST} and ${HIGHEST}.`);
}

/** `wanted` when it is free, else any free port. */
export const freePortOr = async (wanted: number): Promise<number> => ((await isPortFree(wanted)) ? wanted : freePort());

function canListen(options: net.ListenOptions): Promise<boolean> {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(false));
    server.listen(options, () => server.close(() => resolve(true)));
  });
}
