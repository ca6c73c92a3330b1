import net from 'node:net';

/** Whether a server could listen on this port now, on every address and on the loopback one. */
export async function isPortFree(port: number): Promise<boolean> {
  // On Linux a listener on 127.0.0.1 does not disturb one on `::`, so both are tried.
  return (await canListen({ port })) && (await canListen({ port, host: '127.0.0.1' }));
}

/** A port that nobody uses at this moment. */
export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
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
