import net from 'node:net';

/** TEST_REDIS_URL with a database number of its own per test process: queues are named by mall, not by test. */
export function ownRedisUrl(): string {
  const url = new URL(process.env.TEST_REDIS_URL ?? '');
  url.pathname = `/${Number(process.env.VITEST_POOL_ID ?? 0) % 16}`;
  return url.href;
}

/** Sends one command (`FLUSHDB`) to the Redis of `url`, in the database that it names. Resolves with the answer's lines. */
export function redisCommand(url: string, command: string): Promise<string> {
  const { hostname, port, pathname } = new URL(url);
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = net.connect(Number(port), hostname, () => socket.write(`SELECT ${pathname.slice(1) || 0}\r\n${command}\r\nQUIT\r\n`));
    socket.on('data', (part) => {
      answer += part;
    });
    socket.on('end', () => resolve(answer));
    socket.on('error', reject);
  });
}
