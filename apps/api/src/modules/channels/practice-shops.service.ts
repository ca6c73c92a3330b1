import type { PracticeShopList } from '@narabe/contracts/api';
import { mallProfiles } from '@narabe/core/mapping';
import type { Tenant } from '@narabe/db/client';
import { listAccounts, lockSeller } from '@narabe/db/queries';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { notFound, ProblemError } from '../../http/problem.ts';
import { AppDatabase, AppEnv } from '../../infrastructure/index.ts';
import { ChannelAccountsService } from '../channel-accounts/channel-accounts.service.ts';

const TIMEOUT_MS = 5_000;
const simulatorCredentials = z.record(z.string(), z.record(z.string(), z.unknown()));

/** The shops of the built-in practice malls. Their credentials go from the simulator to the store and never to a browser. */
@Injectable()
export class PracticeShopsService {
  constructor(
    private readonly database: AppDatabase,
    private readonly env: AppEnv,
    private readonly accounts: ChannelAccountsService,
  ) {}

  /** @throws ProblemError 404 in live mode, 503 `simulator_unreachable` */
  async list(sellerId: string): Promise<PracticeShopList> {
    const offered = await this.offered();
    const connected = await this.database.withTenant(sellerId, (tx) => connectedShops(tx, sellerId));
    const items = offered.map(({ channel, label }) => ({ channel, label, channelAccountId: connected.get(channel) ?? null }));
    return { items };
  }

  /** Connects those that are not. Repeating it changes nothing, also when both come at once. */
  async connect(sellerId: string): Promise<PracticeShopList> {
    const offered = await this.offered();
    await this.database.withTenant(sellerId, async (tx) => {
      await lockSeller(tx, sellerId);
      const connected = await connectedShops(tx, sellerId);
      for (const { channel, label, credentials } of offered) {
        if (!connected.has(channel)) await this.accounts.add(tx, sellerId, { channel, name: `${label}（練習用）`, credentials });
      }
    });
    return this.list(sellerId);
  }

  private async offered(): Promise<{ channel: string; label: string; credentials: Record<string, string> }[]> {
    const given = await this.credentials();
    return mallProfiles.flatMap(({ channel, label, credentialFields }) => {
      const values = given[channel];
      if (!values) return [];
      const credentials = Object.fromEntries(credentialFields.map(({ name }) => [name, String(values[name] ?? '')]));
      return [{ channel, label, credentials }];
    });
  }

  private async credentials(): Promise<Record<string, Record<string, unknown>>> {
    const { CHANNEL_MODE, SIMULATOR_URL } = this.env.values;
    if (CHANNEL_MODE !== 'simulator') throw notFound();
    try {
      const answer = await fetch(new URL('/control/credentials', SIMULATOR_URL), { signal: AbortSignal.timeout(TIMEOUT_MS) });
      return simulatorCredentials.parse(await answer.json());
    } catch (cause) {
      throw new ProblemError(503, 'simulator_unreachable', { cause });
    }
  }
}

async function connectedShops(tx: Tenant, sellerId: string): Promise<Map<string, string>> {
  const accounts = await listAccounts(tx, sellerId);
  return new Map(accounts.filter((account) => account.mode === 'simulator').map((account) => [account.channel, account.id]));
}
