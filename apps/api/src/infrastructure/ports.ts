import type { Database } from '@narabe/db/client';
import type { Listener } from '@narabe/db/events';
import type { Clock as ClockPort } from '@narabe/platform/clock';
import type { Logger } from '@narabe/platform/logger';
import type { Keyring } from '@narabe/platform/secrets';
import type { Env } from '../env.ts';

// Abstract classes, because Nest injects by type and an interface is none at run time.

export abstract class AppDatabase implements Database {
  abstract withTenant: Database['withTenant'];
  abstract withUser: Database['withUser'];
  abstract readonly shared: Database['shared'];
  abstract close: Database['close'];
}

export abstract class AppClock implements ClockPort {
  abstract now(): Date;
}

export abstract class AppKeyring implements Keyring {
  abstract newDataKey: Keyring['newDataKey'];
  abstract encrypt: Keyring['encrypt'];
  abstract decrypt: Keyring['decrypt'];
  abstract rewrap: Keyring['rewrap'];
}

/** Where changes are heard of; `listen` of packages/db with the address filled in. */
export abstract class AppListen {
  abstract listen(channel: string, onNotification: (payload: string) => void, onConnect: () => void): Promise<Listener>;
}

export abstract class AppLog {
  abstract readonly logger: Logger;
}

export abstract class AppEnv {
  abstract readonly values: Env;
}
