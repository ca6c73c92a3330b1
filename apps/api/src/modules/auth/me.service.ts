import type { Me } from '@narabe/contracts/api';
import { readMemberships, readSellerName } from '@narabe/db/queries';
import { Injectable } from '@nestjs/common';
import type { Person } from '../../http/access.ts';
import { notFound } from '../../http/problem.ts';
import { AppDatabase, AppEnv } from '../../infrastructure/index.ts';

@Injectable()
export class MeService {
  constructor(
    private readonly database: AppDatabase,
    private readonly env: AppEnv,
  ) {}

  /** `wish` is the company chosen last; ignored when the person does not belong to it. */
  async show(person: Person, wish: string | null): Promise<Me> {
    const memberships = await readMemberships(this.database, person.id);
    const sellers: Me['sellers'] = [];
    for (const { sellerId, role } of memberships) sellers.push({ id: sellerId, name: await readSellerName(this.database, sellerId), role });
    const active = sellers.find((seller) => seller.id === wish) ?? sellers[0];
    return {
      user: { id: person.id, name: person.name, email: person.email },
      sellers,
      activeSellerId: active?.id ?? null,
      channelMode: this.env.values.CHANNEL_MODE,
    };
  }

  /** @throws ProblemError 404 for a company that the person does not belong to */
  async choose(person: Person, sellerId: string): Promise<Me> {
    const me = await this.show(person, sellerId);
    if (me.activeSellerId !== sellerId) throw notFound();
    return me;
  }
}
