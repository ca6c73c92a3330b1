import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { FAULT_KINDS, REVOCATIONS } from '../kernel/index.ts';
import type { Simulator } from '../server/simulator.ts';
import { ControlError, readBody } from './bodies.ts';

const faultSchema = z.strictObject({
  mall: z.string(),
  endpoint: z.string().optional(),
  kind: z.enum(FAULT_KINDS),
  times: z.int().positive().optional(),
  probability: z.number().min(0).max(1).optional(),
  seed: z.int().optional(),
  delayMs: z.int().min(0).optional(),
});

/** Planned misbehaviour of a mall. Unknown malls and endpoints are refused: a fault that never fires proves nothing. */
export function registerFaults(app: FastifyInstance, simulator: Simulator): void {
  app.post('/control/faults', (request) => {
    const spec = readBody(request, faultSchema);
    const mall = simulator.mall(spec.mall);
    if (!mall) throw new ControlError(400, `no mall ${spec.mall}`);
    if (spec.endpoint !== undefined && !mall.endpoints.some(({ name }) => name === spec.endpoint)) {
      throw new ControlError(400, `${spec.mall} has no endpoint ${spec.endpoint}`);
    }
    const { id, kind } = simulator.faults.add(spec);
    if (kind in REVOCATIONS) mall.revoke(REVOCATIONS[kind as keyof typeof REVOCATIONS]);
    return { id };
  });

  app.get('/control/faults', () => ({ faults: simulator.faults.list() }));

  app.delete('/control/faults', () => {
    for (const { id } of simulator.faults.list()) simulator.removeFault(id);
    return { ok: true };
  });

  app.delete<{ Params: { id: string } }>('/control/faults/:id', ({ params }) => {
    if (!simulator.removeFault(params.id)) throw new ControlError(404, `no fault ${params.id}`);
    return { ok: true };
  });
}
