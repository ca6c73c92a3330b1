import type { ChannelAccount, ChannelAccountList, CreateChannelAccount, PatchChannelAccount } from '@narabe/contracts/api';
import { mallProfiles } from '@narabe/core/mapping';
import type { Tenant } from '@narabe/db/client';
import { notifyEvent } from '@narabe/db/events';
import { wakeLane } from '@narabe/db/lanes';
import { type AccountRow, getAccount, isAccountUsed, listAccounts } from '@narabe/db/queries';
import { newId } from '@narabe/platform/ids';
import { Injectable } from '@nestjs/common';
import { conflict, notFound } from '../../http/problem.ts';
import { wire } from '../../http/wire.ts';
import { AppDatabase, AppEnv } from '../../infrastructure/index.ts';
import { checkFields, knownProfile } from './credential-fields.ts';
import { CredentialStore } from './credential-store.ts';

/** Connects shops. The worker tries the credentials; here they are only kept. */
@Injectable()
export class ChannelAccountsService {
  constructor(
    private readonly database: AppDatabase,
    private readonly credentials: CredentialStore,
    private readonly env: AppEnv,
  ) {}

  async list(sellerId: string): Promise<ChannelAccountList> {
    const rows = await this.database.withTenant(sellerId, (tx) => listAccounts(tx, sellerId));
    return { items: rows.map(viewOf) };
  }

  async get(sellerId: string, id: string): Promise<ChannelAccount> {
    return viewOf(await this.database.withTenant(sellerId, (tx) => load(tx, sellerId, id)));
  }

  create(sellerId: string, given: CreateChannelAccount): Promise<ChannelAccount> {
    return this.database.withTenant(sellerId, (tx) => this.add(tx, sellerId, given));
  }

  /** The same inside a transaction of the caller. */
  async add(tx: Tenant, sellerId: string, { channel, name, credentials }: CreateChannelAccount): Promise<ChannelAccount> {
    checkFields(knownProfile(channel), credentials, true);
    const id = newId();
    await tx.channelAccount.create({ data: { sellerId, id, channel, name, mode: this.env.values.CHANNEL_MODE } });
    await this.credentials.save(tx, sellerId, id, credentials);
    return probe(tx, sellerId, { id, channel });
  }

  async patch(sellerId: string, id: string, given: PatchChannelAccount): Promise<ChannelAccount> {
    return this.database.withTenant(sellerId, async (tx) => {
      const account = await load(tx, sellerId, id);
      if (given.credentials) {
        checkFields(knownProfile(account.channel), given.credentials, false);
        await this.credentials.save(tx, sellerId, id, given.credentials);
      }
      const state = stateAfter(given, account.state);
      const data = { name: given.name, state, stateReason: state ? null : undefined };
      await tx.channelAccount.update({ where: { sellerId_id: { sellerId, id } }, data });
      if (state === 'checking') return probe(tx, sellerId, account);
      return changed(tx, sellerId, id);
    });
  }

  /** Tries the credentials now. @throws ProblemError 409 `account_paused` */
  async check(sellerId: string, id: string): Promise<ChannelAccount> {
    return this.database.withTenant(sellerId, async (tx) => {
      const account = await load(tx, sellerId, id);
      if (account.state === 'paused') throw conflict('account_paused');
      // A shop that works goes on working while it is looked at.
      if (account.state !== 'active')
        await tx.channelAccount.update({ where: { sellerId_id: { sellerId, id } }, data: { state: 'checking' } });
      return probe(tx, sellerId, account);
    });
  }

  /** @throws ProblemError 409 `account_in_use` when products, pages or runs stem from it */
  async remove(sellerId: string, id: string): Promise<void> {
    await this.database.withTenant(sellerId, async (tx) => {
      await load(tx, sellerId, id);
      if (await isAccountUsed(tx, sellerId, id)) throw conflict('account_in_use');
      await tx.channelAccount.delete({ where: { sellerId_id: { sellerId, id } } });
      await notifyEvent(tx, { sellerId, type: 'channel_account', id });
    });
  }
}

/** A paused shop stays paused when it gets new credentials, unless it is told to go on. */
function stateAfter(given: PatchChannelAccount, before: AccountRow['state']): 'paused' | 'checking' | undefined {
  if (given.paused || (before === 'paused' && given.paused === undefined)) return 'paused';
  return given.credentials || given.paused === false ? 'checking' : undefined;
}

async function load(tx: Tenant, sellerId: string, id: string): Promise<AccountRow> {
  const account = await getAccount(tx, sellerId, id);
  if (!account) throw notFound();
  return account;
}

async function probe(tx: Tenant, sellerId: string, account: { id: string; channel: string }): Promise<ChannelAccount> {
  await wakeLane(tx, { sellerId, channelAccountId: account.id, channel: account.channel, kind: 'probe' });
  return changed(tx, sellerId, account.id);
}

async function changed(tx: Tenant, sellerId: string, id: string): Promise<ChannelAccount> {
  await notifyEvent(tx, { sellerId, type: 'channel_account', id });
  return viewOf(await load(tx, sellerId, id));
}

function viewOf(row: AccountRow): ChannelAccount {
  const channelLabel = mallProfiles.find((profile) => profile.channel === row.channel)?.label ?? row.channel;
  return { ...wire(row), channelLabel, checks: row.checks as ChannelAccount['checks'] };
}
