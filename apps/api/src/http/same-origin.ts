import type { FastifyInstance } from 'fastify';
import { ProblemError } from './problem.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Refuses a change that another site asked the browser for (R39), and bodies that a plain HTML form could send. */
export function requireSameOrigin(fastify: FastifyInstance, ownOrigin: string): void {
  fastify.addHook('onRequest', async (request) => {
    if (SAFE.has(request.method)) return;
    const site = request.headers['sec-fetch-site'];
    const allowed = site === undefined ? request.headers.origin === ownOrigin : site === 'same-origin';
    if (!allowed) throw new ProblemError(403, 'cross_site_request');
    const hasBody = request.headers['content-length'] !== undefined || request.headers['transfer-encoding'] !== undefined;
    const isJson = request.headers['content-type']?.split(';')[0]?.trim() === 'application/json';
    if (hasBody && request.headers['content-length'] !== '0' && !isJson) throw new ProblemError(415, 'unsupported_media_type');
  });
}
