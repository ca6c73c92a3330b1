import { Injectable } from '@nestjs/common';
import { APIError } from 'better-auth/api';
import { fromNodeHeaders } from 'better-auth/node';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Person } from '../../http/access.ts';
import { ProblemError } from '../../http/problem.ts';
import { AppClock, AppDatabase, AppEnv } from '../../infrastructure/index.ts';
import { ABSOLUTE_SESSION_MS, type Auth, createAuth } from './better-auth.ts';

/** Our words for better-auth: who is signed in, sign in, sign out. */
@Injectable()
export class SessionsService {
  private readonly auth: Auth;

  constructor(
    env: AppEnv,
    database: AppDatabase,
    private readonly clock: AppClock,
  ) {
    this.auth = createAuth(env.values, database.shared);
  }

  /** The person behind the session cookie, or null. Prolongs the cookie on `reply` when the session was prolonged. */
  async find(request: FastifyRequest, reply?: FastifyReply): Promise<Person | null> {
    if (!request.headers.cookie) return null;
    const { headers, response } = await this.auth.api.getSession({ headers: fromNodeHeaders(request.headers), returnHeaders: true });
    if (!response) return null;
    const { session, user } = response;
    if (this.clock.now().getTime() - session.createdAt.getTime() > ABSOLUTE_SESSION_MS) return null;
    if (reply) passCookies(headers, reply);
    return { id: user.id, name: user.name, email: user.email, sessionId: session.id };
  }

  /** @throws ProblemError 401 `invalid_credentials`, the same whether the address is known or not */
  async signIn(credentials: { email: string; password: string }, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    try {
      const { headers } = await this.auth.api.signInEmail({
        body: credentials,
        headers: fromNodeHeaders(request.headers),
        returnHeaders: true,
      });
      passCookies(headers, reply);
    } catch (error) {
      if (error instanceof APIError && error.statusCode < 500) throw new ProblemError(401, 'invalid_credentials', { cause: error });
      throw error;
    }
  }

  async signOut(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { headers } = await this.auth.api.signOut({ headers: fromNodeHeaders(request.headers), returnHeaders: true });
    passCookies(headers, reply);
  }
}

function passCookies(headers: Headers, reply: FastifyReply): void {
  for (const cookie of headers.getSetCookie()) reply.header('set-cookie', cookie);
}
