import { createHash } from 'node:crypto';
import { returnAttempt, takeAttempt } from '@narabe/db/queries';
import { Injectable } from '@nestjs/common';
import { ProblemError } from '../../http/problem.ts';
import { AppDatabase } from '../../infrastructure/index.ts';

/** Ten failures, then one try every 90 seconds (R38: at most ten). */
const LIMIT = { burst: 10, secondsPerAttempt: 90 };

// Neither addresses nor mail addresses are kept in the counters.
const bucket = (kind: string, value: string) => `sign-in:${kind}:${createHash('sha256').update(value).digest('base64url')}`;

/** Slows down guessing, per network address and per account. Only failures count. */
@Injectable()
export class SignInLimit {
  constructor(private readonly database: AppDatabase) {}

  /** @throws ProblemError 429 `too_many_requests` with Retry-After */
  async guard(address: string, email: string, signIn: () => Promise<void>): Promise<void> {
    const keys = [bucket('address', address), bucket('account', email.toLowerCase())];
    const waitMs = await takeAttempt(this.database, keys, LIMIT);
    if (waitMs > 0) {
      throw new ProblemError(429, 'too_many_requests', { headers: { 'retry-after': String(Math.ceil(waitMs / 1_000)) } });
    }
    await signIn();
    await returnAttempt(this.database, keys, LIMIT);
  }
}
