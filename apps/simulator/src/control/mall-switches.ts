import type { FastifyInstance } from 'fastify';
import type { MallSwitches } from '../kernel/index.ts';
import type { Simulator } from '../server/simulator.ts';
import { ControlError, readBody } from './bodies.ts';

/** How a mall behaves where sources contradict each other: shown, and turned field by field. */
export function registerMallSwitches(app: FastifyInstance, simulator: Simulator): void {
  const switchesOf = (name: string): MallSwitches => {
    const switches = simulator.mall(name)?.switches;
    if (!switches) throw new ControlError(404, `no mall with switches: ${name}`);
    return switches;
  };

  app.get<{ Params: { mall: string } }>('/control/:mall/switches', ({ params }) => switchesOf(params.mall).current());

  app.post<{ Params: { mall: string } }>('/control/:mall/switches', (request) => {
    const { schema, current } = switchesOf(request.params.mall);
    return Object.assign(current(), readBody(request, schema));
  });
}
