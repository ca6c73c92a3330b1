import type { WordRule, WordRuleList, wordRuleInput } from '@narabe/contracts/api';
import { Prisma, type Tenant } from '@narabe/db/client';
import { requeueListings } from '@narabe/db/queries';
import { newId } from '@narabe/platform/ids';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { notFound } from '../../http/problem.ts';
import { wire } from '../../http/wire.ts';
import { AppDatabase } from '../../infrastructure/index.ts';

type Given = z.output<typeof wordRuleInput>;

const COLUMNS = {
  id: true,
  channel: true,
  word: true,
  action: true,
  replacement: true,
  createdAt: true,
} as const satisfies Prisma.WordRuleSelect;
type Row = Prisma.WordRuleGetPayload<{ select: typeof COLUMNS }>;

/** The remedy that pages carry which a word blocks. */
const CHANGE_WORD_RULE = 'change_word_rule';

/** Rules count for the pages drafted after them; `POST /api/listings/redraft` takes the others along. */
@Injectable()
export class WordRulesService {
  constructor(private readonly database: AppDatabase) {}

  async list(sellerId: string): Promise<WordRuleList> {
    const rows = await this.database.withTenant(sellerId, (tx) =>
      tx.wordRule.findMany({ where: { sellerId }, select: COLUMNS, orderBy: [{ word: 'asc' }, { id: 'asc' }] }),
    );
    return { items: rows.map(viewOf) };
  }

  async create(sellerId: string, given: Given): Promise<WordRule> {
    const data = { sellerId, id: newId(), ...given };
    return viewOf(await this.database.withTenant(sellerId, (tx) => tx.wordRule.create({ data, select: COLUMNS })));
  }

  replace(sellerId: string, id: string, data: Given): Promise<WordRule> {
    return this.database.withTenant(sellerId, async (tx) => {
      if ((await tx.wordRule.count({ where: { sellerId, id } })) === 0) throw notFound();
      const row = await tx.wordRule.update({ where: { sellerId_id: { sellerId, id } }, data, select: COLUMNS });
      await requeueBlocked(tx, sellerId);
      return viewOf(row);
    });
  }

  async remove(sellerId: string, id: string): Promise<void> {
    await this.database.withTenant(sellerId, async (tx) => {
      const { count } = await tx.wordRule.deleteMany({ where: { sellerId, id } });
      if (count === 0) throw notFound();
      await requeueBlocked(tx, sellerId);
    });
  }
}

const requeueBlocked = (tx: Tenant, sellerId: string) => requeueListings(tx, sellerId, { states: ['blocked'], fix: CHANGE_WORD_RULE });

const viewOf = (row: Row): WordRule => ({ ...wire(row), action: row.action as WordRule['action'] });
