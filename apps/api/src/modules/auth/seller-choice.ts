import type { FastifyReply, FastifyRequest } from 'fastify';
import { cookiePrefix } from './better-auth.ts';

/** The chosen company lives in a cookie of its own: it is a wish, checked against the memberships at each request. */
const cookieName = (publicUrl: string) => `${cookiePrefix(publicUrl)}.seller`;

export function readSellerChoice(request: FastifyRequest, publicUrl: string): string | null {
  const start = `${cookieName(publicUrl)}=`;
  const pair = request.headers.cookie?.split('; ').find((each) => each.startsWith(start));
  return pair?.slice(start.length) ?? null;
}

export function writeSellerChoice(reply: FastifyReply, publicUrl: string, sellerId: string): void {
  const secure = publicUrl.startsWith('https:') ? '; Secure' : '';
  reply.header('set-cookie', `${cookieName(publicUrl)}=${sellerId}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax${secure}`);
}
