import { createDatabase } from '@narabe/db/client';
import { listen } from '@narabe/db/events';
import { systemClock } from '@narabe/platform/clock';
import type { Logger } from '@narabe/platform/logger';
import { createKeyring } from '@narabe/platform/secrets';
import { type DynamicModule, Injectable, Module, type OnApplicationShutdown } from '@nestjs/common';
import type { Env } from '../env.ts';
import { AppClock, AppDatabase, AppEnv, AppKeyring, AppListen, AppLog } from './ports.ts';

@Injectable()
class CloseDatabase implements OnApplicationShutdown {
  constructor(private readonly database: AppDatabase) {}

  async onApplicationShutdown(): Promise<void> {
    await this.database.close();
  }
}

@Module({})
class InfrastructureModule {}

/** What every module may use, made once per process. */
export function infrastructure(env: Env, logger: Logger): DynamicModule {
  const ports = [
    { provide: AppEnv, useValue: { values: env } },
    { provide: AppLog, useValue: { logger } },
    { provide: AppDatabase, useFactory: () => createDatabase({ url: env.APP_DATABASE_URL }) },
    { provide: AppClock, useValue: systemClock },
    { provide: AppKeyring, useFactory: () => createKeyring(env.MASTER_KEY.split(',')) },
    {
      provide: AppListen,
      useValue: {
        listen: (channel: string, onNotification: (payload: string) => void, onConnect: () => void) =>
          listen(env.APP_DATABASE_URL, channel, onNotification, onConnect),
      } satisfies AppListen,
    },
  ];
  return { module: InfrastructureModule, global: true, providers: [...ports, CloseDatabase], exports: ports.map((port) => port.provide) };
}
