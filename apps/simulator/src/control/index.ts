import type { FastifyInstance } from 'fastify';
import { ApiError } from '../malls/amazon/index.ts';
import type { Simulator } from '../server/simulator.ts';
import { registerAmazonControl } from './amazon.ts';
import { ControlError } from './bodies.ts';
import { registerFaults } from './faults.ts';
import { registerMallSwitches } from './mall-switches.ts';
import { registerMalls } from './malls.ts';
import { registerSwitches } from './switches.ts';

/** `/control`: what `docs/simulator.md` lists. No part of any mall, open to whoever reaches the port. */
export function registerControl(app: FastifyInstance, simulator: Simulator): void {
  app.register(async (control) => {
    control.setErrorHandler((error, _request, reply) => {
      const known = error instanceof ControlError || error instanceof ApiError;
      return reply.code(known ? error.status : 500).send({ error: error instanceof Error ? error.message : String(error) });
    });
    registerMalls(control, simulator);
    registerAmazonControl(control, simulator);
    registerFaults(control, simulator);
    registerMallSwitches(control, simulator);
    registerSwitches(control, simulator);
  });
}
