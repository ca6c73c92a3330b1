import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';

const BUILT_DASHBOARD = fileURLToPath(new URL('../../../dashboard/dist', import.meta.url));

/** Files under here carry the hash of their content in their name. */
const HASHED = `${path.sep}assets${path.sep}`;

const isApi = (url: string) => url === '/api' || url.startsWith('/api/') || url.startsWith('/api?');

/** Serves the built dashboard; every address that is not a file shows the app, which reads the address itself. */
export async function serveDashboard(app: NestFastifyApplication, dir: string = BUILT_DASHBOARD): Promise<void> {
  const index = path.join(dir, 'index.html');
  if (!fs.existsSync(index)) return;
  await app.register(fastifyStatic, {
    root: dir,
    wildcard: false,
    index: false,
    cacheControl: false,
    setHeaders: (reply, file) => {
      reply.header('cache-control', file.includes(HASHED) ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  const page = fs.readFileSync(index);
  const show = (reply: FastifyReply) => reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page);
  const fastify = app.getHttpAdapter().getInstance();
  fastify.get('/', (_request, reply) => show(reply));
  const isNoPage = (url: string) => isApi(url) || url.startsWith('/assets/');
  fastify.get('/*', (request, reply) => (isNoPage(request.url) ? reply.callNotFound() : show(reply)));
}
