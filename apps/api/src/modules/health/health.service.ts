import type { Health } from '@narabe/contracts/api';
import { HEARTBEAT_FRESH_MS, readHeartbeat } from '@narabe/db/heartbeat';
import { Injectable } from '@nestjs/common';
import { AppClock, AppDatabase, AppEnv } from '../../infrastructure/index.ts';

const SIMULATOR_TIMEOUT_MS = 2_000;
type Check = Health['checks'][number];

/** Says whether all that the product needs is there, and what is missing. */
@Injectable()
export class HealthService {
  constructor(
    private readonly database: AppDatabase,
    private readonly clock: AppClock,
    private readonly env: AppEnv,
  ) {}

  async check(): Promise<Health> {
    const checks = await Promise.all([this.databaseAnswers(), this.workerLives(), ...this.simulatorAnswers()]);
    return { status: checks.every((check) => check.ok) ? 'ok' : 'unready', checks };
  }

  private databaseAnswers(): Promise<Check> {
    return attempt('database', 'unreachable', async () => {
      await this.database.shared.$queryRaw`SELECT 1`;
      return null;
    });
  }

  private workerLives(): Promise<Check> {
    return attempt('worker', 'unknown', async () => {
      const seenAt = await readHeartbeat(this.database);
      if (!seenAt) return 'never_seen';
      return this.clock.now().getTime() - seenAt.getTime() > HEARTBEAT_FRESH_MS ? 'gone' : null;
    });
  }

  private simulatorAnswers(): Promise<Check>[] {
    const { CHANNEL_MODE, SIMULATOR_URL } = this.env.values;
    if (CHANNEL_MODE !== 'simulator') return [];
    const check = attempt('simulator', 'unreachable', async () => {
      const answer = await fetch(new URL('/control/health', SIMULATOR_URL), { signal: AbortSignal.timeout(SIMULATOR_TIMEOUT_MS) });
      await answer.body?.cancel();
      return answer.ok ? null : 'not_ready';
    });
    return [check];
  }
}

/** A thrown error is an answer here: the part is not well. */
async function attempt(name: Check['name'], whenThrown: string, look: () => Promise<string | null>): Promise<Check> {
  const reason = await look().catch(() => whenThrown);
  return { name, ok: reason === null, reason };
}
