import type { TokenCache } from '@narabe/core/channel';
import type { HttpTransport } from './transport.ts';

/** Everything a connector of one account needs from outside. */
export interface ConnectorContext {
  /** Where the mall answers, by the connector's own names, without a slash at the end (the simulator, or live). */
  readonly baseUrls: Readonly<Record<string, string>>;
  /** Decrypted credentials of the account, by the connector's own names. Never logged. */
  readonly credentials: Readonly<Record<string, string>>;
  readonly tokens: TokenCache;
  now(): Date;
  readonly transport: HttpTransport;
  /** Stores a credential that the mall replaced (a rotated refresh token) before the connector uses what came with it. */
  saveCredential?(name: string, value: string): Promise<void>;
}

/** A setting that must be there; a missing one is a mistake of our own set-up, so it is a plain error without the value. */
export function requireSetting(settings: Readonly<Record<string, string>>, name: string): string {
  const value = settings[name];
  if (value === undefined || value === '') throw new Error(`connector setting missing: ${name}`);
  return value;
}
