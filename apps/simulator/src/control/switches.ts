import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Simulator } from '../server/simulator.ts';
import { readBody } from './bodies.ts';

const clockSchema = z.union([z.strictObject({ advanceMs: z.number() }), z.strictObject({ now: z.iso.datetime({ offset: true }) })]);
const quotasSchema = z.strictObject({ enabled: z.boolean().optional(), scale: z.number().positive().optional() });
const latencySchema = z
  .strictObject({ minMs: z.number().min(0), maxMs: z.number().min(0) })
  .refine(({ minMs, maxMs }) => minMs <= maxMs, { error: 'minMs is above maxMs' });

/** Clock, quotas, latency. */
export function registerSwitches(app: FastifyInstance, { clock, quotas, latency }: Simulator): void {
  const time = () => ({ now: clock.now().toISOString() });
  app.get('/control/clock', time);
  app.post('/control/clock', (request) => {
    const change = readBody(request, clockSchema);
    if ('now' in change) clock.setNow(new Date(change.now));
    else clock.advance(change.advanceMs);
    return time();
  });

  const rates = () => ({ enabled: quotas.enabled, scale: quotas.scale });
  app.get('/control/quotas', rates);
  app.post('/control/quotas', (request) => {
    const { enabled = quotas.enabled, scale = quotas.scale } = readBody(request, quotasSchema);
    Object.assign(quotas, { enabled, scale });
    return rates();
  });

  app.get('/control/latency', () => latency);
  app.post('/control/latency', (request) => Object.assign(latency, readBody(request, latencySchema)));
}
