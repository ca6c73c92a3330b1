import type { PricePreview, PriceRule, PriceRuleList, priceRuleInput } from '@narabe/contracts/api';
import { applyPriceRule, SAME_PRICE } from '@narabe/core/money';
import { Prisma, type Tenant } from '@narabe/db/client';
import { newId } from '@narabe/platform/ids';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { notFound, unfit } from '../../http/problem.ts';
import { wire } from '../../http/wire.ts';
import { AppDatabase } from '../../infrastructure/index.ts';

type Given = z.output<typeof priceRuleInput>;

const COLUMNS = {
  id: true,
  channelAccountId: true,
  position: true,
  rateBasisPoints: true,
  addYen: true,
  rounding: true,
  floorYen: true,
  createdAt: true,
} as const satisfies Prisma.PriceRuleSelect;

type Row = Prisma.PriceRuleGetPayload<{ select: typeof COLUMNS }>;

/** Rules count for the pages drafted after them; `POST /api/listings/redraft` takes the others along. */
@Injectable()
export class PriceRulesService {
  constructor(private readonly database: AppDatabase) {}

  async list(sellerId: string): Promise<PriceRuleList> {
    const rows = await this.database.withTenant(sellerId, (tx) =>
      tx.priceRule.findMany({ where: { sellerId }, select: COLUMNS, orderBy: [{ position: 'asc' }, { createdAt: 'asc' }] }),
    );
    return { items: rows.map(viewOf) };
  }

  create(sellerId: string, given: Given): Promise<PriceRule> {
    return this.database.withTenant(sellerId, async (tx) => {
      await requireAccount(tx, sellerId, given.channelAccountId);
      return viewOf(await tx.priceRule.create({ data: { sellerId, id: newId(), ...given }, select: COLUMNS }));
    });
  }

  replace(sellerId: string, id: string, given: Given): Promise<PriceRule> {
    return this.database.withTenant(sellerId, async (tx) => {
      if ((await tx.priceRule.count({ where: { sellerId, id } })) === 0) throw notFound();
      await requireAccount(tx, sellerId, given.channelAccountId);
      return viewOf(await tx.priceRule.update({ where: { sellerId_id: { sellerId, id } }, data: given, select: COLUMNS }));
    });
  }

  async remove(sellerId: string, id: string): Promise<void> {
    const { count } = await this.database.withTenant(sellerId, (tx) => tx.priceRule.deleteMany({ where: { sellerId, id } }));
    if (count === 0) throw notFound();
  }

  preview(rule: Given, pricesYen: readonly number[]): PricePreview {
    const items = pricesYen.map((fromYen) => {
      const { yen, bound } = applyPriceRule(fromYen, { ...rule, capYen: null });
      return { fromYen, toYen: yen, bound };
    });
    return { items };
  }
}

async function requireAccount(tx: Tenant, sellerId: string, id: string | null): Promise<void> {
  if (id === null || (await tx.channelAccount.count({ where: { sellerId, id } })) > 0) return;
  throw unfit('account_unknown', 'channelAccountId', 'there is no such shop');
}

/** A row may leave parts of the rounding out; they then mean no rounding. */
const viewOf = (row: Row): PriceRule => ({ ...wire(row), rounding: { ...SAME_PRICE.rounding, ...(row.rounding as object) } });
