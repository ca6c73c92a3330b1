import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { type Prisma, PrismaClient } from '../generated/client.ts';

/** A transaction that sees and writes one seller's rows only. */
export type Tenant = Prisma.TransactionClient;

/** Waiting for a free connection under load must not look like a failure; a work that runs longer than this is a bug. */
const TRANSACTION_LIMITS = { maxWait: 20_000, timeout: 60_000 };

/** Serialization failure and deadlock: the transaction did nothing and may be repeated (R16). */
const RETRYABLE = /40001|40P01|P2034/;
const MAX_TRIES = 5;

/** The one door to the data. Nothing reads a tenant table outside `withTenant`. */
export interface Database {
  /** Runs `work` in one transaction as this seller; repeats it on deadlock or serialization failure, at most 5 times. */
  withTenant<T>(sellerId: string, work: (tx: Tenant) => Promise<T>): Promise<T>;
  /** Runs `work` as this person, who sees nothing but their own memberships. */
  withUser<T>(userId: string, work: (tx: Tenant) => Promise<T>): Promise<T>;
  /** For tables without tenant data: people, sessions, mall knowledge, quota buckets. */
  readonly shared: PrismaClient;
  close(): Promise<void>;
}

/** `url` is that of the role narabe_app; `max` is the pool's size. */
export function createDatabase(options: { url: string; max?: number }): Database {
  const pool = new pg.Pool({ connectionString: options.url, max: options.max ?? 12 });
  // An idle connection that the server closed is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool, { disposeExternalPool: false }) });

  const inTransaction = async <T>(setting: string, value: string, work: (tx: Tenant) => Promise<T>): Promise<T> => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await prisma.$transaction(async (tx) => {
          await tx.$queryRaw`SELECT set_config(${setting}, ${value}, true)`;
          return work(tx);
        }, TRANSACTION_LIMITS);
      } catch (error) {
        if (attempt >= MAX_TRIES || !RETRYABLE.test(codesOf(error))) throw error;
      }
    }
  };
  return {
    withTenant: (sellerId, work) => inTransaction('app.seller_id', sellerId, work),
    withUser: (userId, work) => inTransaction('app.user_id', userId, work),
    shared: prisma,
    close: async () => {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}

function codesOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const own = error as { code?: unknown; meta?: { code?: unknown; driverAdapterError?: { cause?: { originalCode?: unknown } } } };
  return [own.code, own.meta?.code, own.meta?.driverAdapterError?.cause?.originalCode].filter(Boolean).join(' ');
}
