import { MAX_PASSWORD, MIN_PASSWORD } from '@narabe/contracts/api';
import { hashPassword, verifyPassword } from '@narabe/db/queries';
import { newId } from '@narabe/platform/ids';
import { type BetterAuthOptions, betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import type { Env } from '../../env.ts';
import type { AppDatabase } from '../../infrastructure/index.ts';
import { hashedSessionTokens } from './hashed-session-tokens.ts';

const DAY_SECONDS = 86_400;

/** A session that nobody used for this long has ended; `ABSOLUTE_SESSION_MS` ends it in any case (R37). */
const IDLE_SECONDS = 7 * DAY_SECONDS;
const REFRESH_SECONDS = 3_600;
export const ABSOLUTE_SESSION_MS = 30 * DAY_SECONDS * 1_000;

/** `__Host-` binds the cookie to this host and to https; a browser refuses it on plain http. */
export const cookiePrefix = (publicUrl: string) => (publicUrl.startsWith('https:') ? '__Host-narabe' : 'narabe');

export function createAuth(env: Env, shared: AppDatabase['shared']) {
  const adapter = prismaAdapter(shared, { provider: 'postgresql', transaction: true });
  return betterAuth({
    appName: 'Narabe',
    baseURL: env.PUBLIC_URL,
    basePath: '/api/auth',
    secret: env.AUTH_SECRET,
    database: (options: BetterAuthOptions) => hashedSessionTokens(adapter(options)),
    emailAndPassword: {
      enabled: true,
      // A person without a company can do nothing, so SignUpService makes both.
      disableSignUp: true,
      minPasswordLength: MIN_PASSWORD,
      maxPasswordLength: MAX_PASSWORD,
      password: { hash: hashPassword, verify: ({ hash, password }) => verifyPassword(hash, password) },
    },
    session: { expiresIn: IDLE_SECONDS, updateAge: REFRESH_SECONDS, cookieCache: { enabled: false } },
    advanced: {
      cookiePrefix: cookiePrefix(env.PUBLIC_URL),
      // Its own prefix would be `__Secure-`; ours is stricter.
      useSecureCookies: false,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/', secure: env.PUBLIC_URL.startsWith('https:') },
      database: { generateId: () => newId() },
      ipAddress: { disableIpTracking: false },
    },
    // Tries are counted by SignInLimit, in the database that all processes share.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
}

export type Auth = ReturnType<typeof createAuth>;
