import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Waits } from '../kernel/index.ts';
import { drawPicture } from './draw.ts';

const FULL_PIXELS = 800;
const HUGE_BYTES = 30 * 1024 * 1024;
const SLOW_MS = 30_000;
const PNG = 'image/png';
/** `…/3.png` or a smaller copy, `…/3._SL75_.png`. */
const FILE = /^(.+?)(?:\._SL(\d{1,4})_)?\.png$/;

/** `/images/source/…`: drawn from the path, and some which go wrong on purpose. */
export function registerSourceImages(app: FastifyInstance, waits: Waits): void {
  app.get<{ Params: { '*': string } }>('/images/source/*', async (request, reply) => {
    const path = request.params['*'];
    const [kind] = path.split('/');
    if (kind === 'slow') await waits.for(SLOW_MS);
    return sendPicture(path, kind, reply);
  });
}

function sendPicture(path: string, kind: string | undefined, reply: FastifyReply): FastifyReply {
  const [, name, size] = FILE.exec(path) ?? [];
  const pixels = Math.min(Number(size ?? FULL_PIXELS), FULL_PIXELS);
  if (kind === 'missing' || !name || pixels < 1) return reply.code(404).type('text/plain').send('not found');
  if (kind === 'redirect') return reply.redirect('http://169.254.169.254/latest/meta-data/');
  if (kind === 'text') return reply.type(PNG).send('<!doctype html><p>not a picture</p>');
  const picture = drawPicture(name, pixels);
  if (kind === 'broken') return reply.type(PNG).send(picture.subarray(0, Math.floor(picture.length / 2)));
  if (kind === 'huge') return reply.type(PNG).send(Buffer.concat([picture, Buffer.alloc(HUGE_BYTES - picture.length)]));
  return reply.type(PNG).header('cache-control', 'public, max-age=3600').send(picture);
}
