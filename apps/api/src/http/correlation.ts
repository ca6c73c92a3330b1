import { newId } from '@narabe/platform/ids';
import type { Logger } from '@narabe/platform/logger';
import type { FastifyInstance } from 'fastify';

const CORRELATION_HEADER = 'x-correlation-id';
const ACCEPTABLE = /^[A-Za-z0-9-]{8,64}$/;

/** Gives every request an id, ours or the caller's, and writes one line per answer: route and numbers, never values. */
export function addRequestLog(fastify: FastifyInstance, logger: Logger): void {
  fastify.decorateRequest('correlationId', '');
  fastify.decorateRequest('startedAt', 0);
  fastify.addHook('onRequest', async (request, reply) => {
    const given = request.headers[CORRELATION_HEADER];
    request.correlationId = typeof given === 'string' && ACCEPTABLE.test(given) ? given : newId();
    request.startedAt = performance.now();
    reply.header(CORRELATION_HEADER, request.correlationId);
  });
  fastify.addHook('onResponse', async (request, reply) => {
    logger.info({
      event: 'http.answered',
      method: request.method,
      route: request.routeOptions.url ?? 'unknown',
      status: reply.statusCode,
      durationMs: Math.round(performance.now() - request.startedAt),
      correlationId: request.correlationId,
      sellerId: request.caller?.sellerId,
      userId: request.person?.id,
    });
  });
}
