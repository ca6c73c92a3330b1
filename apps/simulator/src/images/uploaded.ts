import type { FastifyInstance } from 'fastify';
import type { ImageStore } from '../kernel/index.ts';

/** What shops uploaded, at the path under which the mall stored it. */
export function registerUploadedImages(app: FastifyInstance, store: ImageStore): void {
  app.get<{ Params: { '*': string } }>('/images/*', (request, reply) => {
    const image = store.get(request.params['*']);
    if (!image) return reply.code(404).type('text/plain').send('not found');
    return reply.type(image.contentType).send(image.bytes);
  });
}
