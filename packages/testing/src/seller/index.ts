import type { Database } from '@narabe/db/client';
import { wakeLane } from '@narabe/db/lanes';
import { createRun, createSeller, saveCredentials } from '@narabe/db/queries';
import { newId } from '@narabe/platform/ids';
import type { Keyring } from '@narabe/platform/secrets';

export interface GivenAccount {
  readonly sellerId: string;
  readonly id: string;
  readonly channel: string;
}

/** What a test starts from, written as our own API would write it. */
export interface Given {
  /** A company with nothing in it. Returns its id. */
  seller(name?: string): Promise<string>;
  /** A connected shop whose credentials were not tried yet. */
  account(sellerId: string, channel: string, credentials: Readonly<Record<string, string>>): Promise<GivenAccount>;
  /** A shop that counts as connected, without a mall behind it. */
  activeAccount(sellerId: string, channel: string): Promise<GivenAccount>;
  /** The operator presses "check". */
  check(account: GivenAccount): Promise<void>;
  /** The operator starts a copy. Returns the run's id. */
  copy(source: GivenAccount, targets: readonly GivenAccount[], selection?: object): Promise<string>;
}

export function createGiven(database: Database, keyring: Keyring): Given {
  const dataKeys = new Map<string, ReturnType<Keyring['newDataKey']>>();
  const add = async (sellerId: string, channel: string, state: 'checking' | 'active') => {
    const account = { sellerId, id: newId(), channel };
    const data = { sellerId, id: account.id, channel, name: `${channel} ${account.id.slice(-4)}`, state };
    await database.withTenant(sellerId, (tx) => tx.channelAccount.create({ data }));
    return account;
  };
  const check = ({ sellerId, id, channel }: GivenAccount) =>
    database.withTenant(sellerId, async (tx) => {
      await tx.channelAccount.updateMany({ where: { id, state: { not: 'active' } }, data: { state: 'checking' } });
      await wakeLane(tx, { sellerId, channelAccountId: id, channel, kind: 'probe' });
    });
  return {
    seller: async (name = '見本商店') => {
      const id = newId();
      const dataKey = keyring.newDataKey();
      dataKeys.set(id, dataKey);
      await createSeller(database, { id, name, dataKey });
      return id;
    },
    account: async (sellerId, channel, credentials) => {
      const dataKey = dataKeys.get(sellerId);
      if (!dataKey) throw new Error('make the seller first');
      const account = await add(sellerId, channel, 'checking');
      const sealed = Object.entries(credentials).map(([name, value]) => {
        const id = newId();
        const place = { sellerId, table: 'channel_credential', column: 'ciphertext', rowId: id };
        return { id, name, ciphertext: keyring.encrypt(dataKey, place, value), hint: value.slice(-4) };
      });
      await database.withTenant(sellerId, (tx) => saveCredentials(tx, sellerId, account.id, sealed));
      await check(account);
      return account;
    },
    activeAccount: (sellerId, channel) => add(sellerId, channel, 'active'),
    check,
    copy: async (source, targets, selection = {}) => {
      const run = { id: newId(), kind: 'copy' as const, sourceAccountId: source.id, targetAccountIds: targets.map(({ id }) => id) };
      await database.withTenant(source.sellerId, async (tx) => {
        await createRun(tx, source.sellerId, { ...run, selection, createdBy: 'テスト', badLines: [] });
        await wakeLane(tx, { sellerId: source.sellerId, channelAccountId: source.id, channel: source.channel, kind: 'catalog_in' });
      });
      return run.id;
    },
  };
}
