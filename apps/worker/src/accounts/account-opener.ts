import { type ConnectorContext, createHttpTransport } from '@narabe/connectors/http';
import { createConnector } from '@narabe/connectors/registry';
import type { Connector } from '@narabe/core/channel';
import { type AccountRow, readAccount, saveCredential } from '@narabe/db/accounts';
import type { Database } from '@narabe/db/client';
import type { LeasedLane } from '@narabe/db/lanes';
import type { Clock } from '@narabe/platform/clock';
import type { Keyring, WrappedKey } from '@narabe/platform/secrets';
import { SharedTokenCache } from './shared-token-cache.ts';

/** A paused account may get this much more work. */
const FRESH_MS = 1_000;

export interface OpenAccount {
  readonly state: string;
  readonly connector: Connector;
}

/** Decrypts an account's credentials and makes its connector; kept until the credentials change. */
export class AccountOpener {
  private readonly opened = new Map<string, { version: string; connector: Connector }>();
  private readonly fresh = new Map<string, { until: number; account: OpenAccount }>();
  private readonly transport = createHttpTransport();
  private readonly database: Database;
  private readonly keyring: Keyring;
  private readonly clock: Clock;
  private readonly baseUrlOf: (channel: string) => Readonly<Record<string, string>>;

  constructor(deps: {
    database: Database;
    keyring: Keyring;
    clock: Clock;
    baseUrlOf: (channel: string) => Readonly<Record<string, string>>;
  }) {
    this.database = deps.database;
    this.keyring = deps.keyring;
    this.clock = deps.clock;
    this.baseUrlOf = deps.baseUrlOf;
  }

  async open(lane: Pick<LeasedLane, 'sellerId' | 'channelAccountId'>): Promise<OpenAccount> {
    const now = this.clock.now().getTime();
    const recent = this.fresh.get(lane.channelAccountId);
    if (recent && recent.until > now) return recent.account;
    const account = await this.read(lane);
    // Only a working account is remembered: one that was just mended must not wait.
    if (account.state === 'active') this.fresh.set(lane.channelAccountId, { until: now + FRESH_MS, account });
    return account;
  }

  private async read(lane: Pick<LeasedLane, 'sellerId' | 'channelAccountId'>): Promise<OpenAccount> {
    const row = await this.database.withTenant(lane.sellerId, (tx) => readAccount(tx, lane.channelAccountId));
    if (!row) throw new Error('the channel account of this lane is gone');
    const version = row.credentials.map((credential) => `${credential.id}@${credential.updatedAt}`).join();
    const known = this.opened.get(row.id);
    if (known?.version === version) return { state: row.state, connector: known.connector };
    const connector = createConnector(row.channel, this.contextOf(row));
    this.opened.set(row.id, { version, connector });
    return { state: row.state, connector };
  }

  forget(channelAccountId: string): void {
    this.opened.delete(channelAccountId);
    this.fresh.delete(channelAccountId);
  }

  close(): Promise<void> {
    return this.transport.close();
  }

  private contextOf(row: AccountRow): ConnectorContext {
    const dataKey: WrappedKey = { wrapped: row.dataKey, keyId: row.dataKeyId };
    const place = (rowId: string) => ({ sellerId: row.sellerId, table: 'channel_credential', column: 'ciphertext', rowId });
    const credentials = Object.fromEntries(
      row.credentials.map(({ id, name, ciphertext }) => [
        name,
        this.keyring.decrypt(dataKey, place(id), Buffer.from(ciphertext, 'base64')),
      ]),
    );
    return {
      baseUrls: this.baseUrlOf(row.channel),
      credentials,
      tokens: new SharedTokenCache({ database: this.database, keyring: this.keyring, clock: this.clock, account: row, dataKey }),
      now: () => this.clock.now(),
      transport: this.transport,
      saveCredential: async (name, value) => {
        const credential = row.credentials.find((known) => known.name === name);
        if (!credential) return;
        const ciphertext = this.keyring.encrypt(dataKey, place(credential.id), value);
        await this.database.withTenant(row.sellerId, (tx) => saveCredential(tx, credential.id, ciphertext));
      },
    };
  }
}
