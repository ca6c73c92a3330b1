import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beat } from '@narabe/db/heartbeat';
import { describe, expect, it } from 'vitest';
import { asOwner, hasDatabase, startApi } from '../../testing/index.ts';

describe.skipIf(!hasDatabase('api health'))('health', () => {
  it('is good only when database, worker and practice malls are there, and says what is missing', async () => {
    let ready = false;
    const simulator = createServer((_request, response) => response.writeHead(ready ? 200 : 503).end('{}')).listen(0, '127.0.0.1');
    await new Promise((resolve) => simulator.once('listening', resolve));
    const api = await startApi({ SIMULATOR_URL: `http://127.0.0.1:${(simulator.address() as AddressInfo).port}` });
    const look = async () => {
      const answer = await api.app.inject({ url: '/api/health' });
      const missing = answer.json().checks.filter((check: { ok: boolean }) => !check.ok);
      return [answer.statusCode, ...missing.map((check: { name: string; reason: string }) => `${check.name}: ${check.reason}`)];
    };
    expect(await look()).toEqual([503, 'worker: never_seen', 'simulator: not_ready']);
    ready = true;
    await beat(api.database, 'worker-1');
    expect(await look()).toEqual([200]);
    await asOwner(api.ownerUrl, `UPDATE worker_heartbeat SET seen_at = now() - interval '1 minute'`);
    simulator.close();
    simulator.closeAllConnections();
    expect(await look()).toEqual([503, 'worker: gone', 'simulator: unreachable']);
    await api.close();
  });

  it('asks no practice mall in live mode', async () => {
    const api = await startApi({ CHANNEL_MODE: 'live' });
    await beat(api.database, 'worker-1');
    const answer = await api.app.inject({ url: '/api/health' });
    expect([answer.statusCode, answer.json().checks.map((check: { name: string }) => check.name)]).toEqual([200, ['database', 'worker']]);
    await api.close();
  });
});
