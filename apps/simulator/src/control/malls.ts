import type { FastifyInstance } from 'fastify';
import type { Simulator } from '../server/simulator.ts';
import { ControlError } from './bodies.ts';

/** Health, reset, credentials, states and counters of all malls. */
export function registerMalls(app: FastifyInstance, simulator: Simulator): void {
  app.get('/control/health', () => ({ ok: true }));

  app.post('/control/reset', () => {
    simulator.reset();
    return { ok: true };
  });

  app.get('/control/credentials', () => Object.fromEntries(simulator.malls.map((mall) => [mall.name, mall.credentials()])));

  app.get<{ Params: { mall: string } }>('/control/state/:mall', ({ params }) => {
    const mall = simulator.mall(params.mall);
    if (!mall) throw new ControlError(404, `no mall ${params.mall}`);
    return mall.state();
  });

  app.get('/control/counters', () => simulator.counters.snapshot());

  app.post('/control/counters/reset', () => {
    simulator.counters.reset();
    return { ok: true };
  });
}
