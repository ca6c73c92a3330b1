import type { IncomingMessage, ServerResponse } from 'node:http';
import Fastify, { type FastifyInstance } from 'fastify';
import { registerControl } from '../control/index.ts';
import { registerSourceImages, registerUploadedImages } from '../images/index.ts';
import { registerMall } from './mall-routes.ts';
import type { Simulator } from './simulator.ts';

const MALL_BODY_MAX_BYTES = 60 * 1024 * 1024;
const PATH_PART_MAX_CHARACTERS = 10_000;

/** Malls, pictures and control on one port. */
export function createApp(simulator: Simulator): FastifyInstance {
  const app = Fastify({
    bodyLimit: MALL_BODY_MAX_BYTES,
    forceCloseConnections: true,
    exposeHeadRoutes: true,
    routerOptions: {
      maxParamLength: PATH_PART_MAX_CHARACTERS,
      // A path with broken percent-encoding is answered by the mall it was meant for.
      onBadUrl: (path, request, response) => answerUndecodable(simulator, path, request, response),
    },
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  for (const [name, dispatcher] of simulator.dispatchers) registerMall(app, name, dispatcher);
  registerSourceImages(app, simulator.waits);
  registerUploadedImages(app, simulator.imageStore);
  registerControl(app, simulator);
  return app;
}

function answerUndecodable(simulator: Simulator, path: string, { method = 'GET' }: IncomingMessage, response: ServerResponse): void {
  const mall = simulator.malls.find(({ name }) => path.startsWith(`/${name}/`));
  const request = { method, path, params: {}, query: new URLSearchParams(), headers: {}, body: Buffer.alloc(0), baseUrl: '' };
  const answer = mall?.refusals.unknownPath(request) ?? { status: 400, headers: {}, body: '' };
  response.writeHead(answer.status, { ...answer.headers }).end(answer.body);
}
