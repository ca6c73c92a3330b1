import type { RefreshToken, TokenCache } from '@narabe/core/channel';
import { dropToken, readToken, saveToken } from '@narabe/db/accounts';
import type { Database } from '@narabe/db/client';
import type { Clock } from '@narabe/platform/clock';
import type { Keyring, WrappedKey } from '@narabe/platform/secrets';

/** A token that dies sooner than this is not handed out. */
const MARGIN_MS = 60_000;

interface Deps {
  readonly database: Database;
  readonly keyring: Keyring;
  readonly clock: Clock;
  readonly account: { readonly sellerId: string; readonly id: string };
  readonly dataKey: WrappedKey;
}

/**
 * The account's access token, shared by all workers through an encrypted row. In one process exactly one caller refreshes;
 * two processes that refresh at the same moment both get good tokens, and the later one is kept.
 */
export class SharedTokenCache implements TokenCache {
  private current: { token: string; goodUntil: number } | null = null;
  private refreshing: Promise<string> | null = null;
  /** The mall refused it: its row may still be there for a moment, and must not come back. */
  private refused: string | null = null;
  private readonly deps: Deps;

  constructor(deps: Deps) {
    this.deps = deps;
  }

  get(refresh: RefreshToken): Promise<string> {
    if (this.current && this.current.goodUntil > this.deps.clock.now().getTime() + MARGIN_MS) return Promise.resolve(this.current.token);
    this.refreshing ??= this.fetch(refresh).finally(() => {
      this.refreshing = null;
    });
    return this.refreshing;
  }

  async forget(token: string): Promise<void> {
    this.refused = token;
    if (this.current?.token !== token) return;
    this.current = null;
    await this.deps.database.withTenant(this.deps.account.sellerId, (tx) => dropToken(tx, this.deps.account.id));
  }

  private async fetch(refresh: RefreshToken): Promise<string> {
    const { database, keyring, clock, account, dataKey } = this.deps;
    const place = { sellerId: account.sellerId, table: 'channel_token', column: 'ciphertext', rowId: account.id };
    const stored = await database.withTenant(account.sellerId, (tx) =>
      readToken(tx, account.id, new Date(clock.now().getTime() + MARGIN_MS)),
    );
    if (stored) {
      const { token, goodUntil } = JSON.parse(keyring.decrypt(dataKey, place, stored)) as { token: string; goodUntil: number };
      if (token !== this.refused) {
        this.current = { token, goodUntil };
        return token;
      }
    }
    const fresh = await refresh();
    const goodUntil = clock.now().getTime() + fresh.expiresInSeconds * 1000;
    this.current = { token: fresh.token, goodUntil };
    const sealed = keyring.encrypt(dataKey, place, JSON.stringify({ token: fresh.token, goodUntil }));
    await database.withTenant(account.sellerId, (tx) =>
      saveToken(tx, { sellerId: account.sellerId, channelAccountId: account.id }, sealed, new Date(goodUntil)),
    );
    return fresh.token;
  }
}
