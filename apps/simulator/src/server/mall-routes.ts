import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Dispatcher } from '../kernel/index.ts';

const NO_BODY = Buffer.alloc(0);

/** Every method and path below `/<mall>` goes to the mall's dispatcher, with the path as it was sent. */
export function registerMall(app: FastifyInstance, name: string, dispatcher: Dispatcher): void {
  const base = `/${name}`;
  app.all(`${base}/*`, async (request, reply) => {
    const raw = request.raw.url ?? '';
    const at = raw.indexOf('?');
    const path = (at < 0 ? raw : raw.slice(0, at)).slice(base.length);
    const outcome = await dispatcher.dispatch({
      method: request.method,
      path,
      query: new URLSearchParams(at < 0 ? '' : raw.slice(at + 1)),
      headers: plainHeaders(request),
      body: Buffer.isBuffer(request.body) ? request.body : NO_BODY,
      baseUrl: `http://${request.headers.host ?? 'localhost'}${base}`,
    });
    if ('closed' in outcome) return hangUp(request, reply);
    const { status, headers, body } = outcome.response;
    return reply
      .code(status)
      .headers(headers ?? {})
      .send(typeof body === 'string' ? Buffer.from(body) : body);
  });
}

function plainHeaders({ headers }: FastifyRequest): Record<string, string> {
  const plain: Record<string, string> = {};
  for (const name in headers) {
    const value = headers[name];
    if (value !== undefined) plain[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return plain;
}

/** The connection ends without a byte of answer, as after a time-out on the way. */
function hangUp(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.hijack();
  request.raw.socket.destroy();
  return reply;
}
