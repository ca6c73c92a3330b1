import { createHash } from 'node:crypto';
import type { DBAdapter, DBTransactionAdapter, Where } from 'better-auth/adapters';

type Adapter = DBTransactionAdapter;
type Row = Record<string, unknown>;

const digest = (token: string) => createHash('sha256').update(token).digest('base64url');
const hashed = (value: Where['value']): Where['value'] =>
  Array.isArray(value) ? (value as string[]).map((each) => digest(String(each))) : digest(String(value));

/**
 * Keeps the SHA-256 of a session token in the table instead of the token (R37): who reads the table, or a backup of it, can
 * sign in as nobody. better-auth itself stores tokens as they are.
 */
export function hashedSessionTokens(inner: DBAdapter): DBAdapter {
  return { ...wrap(inner), transaction: (work) => inner.transaction((trx) => work(wrap(trx))) };
}

function wrap<A extends Adapter>(inner: A): A {
  const conditions = (model: string, where: Where[]): Where[] =>
    model === 'session' ? where.map((each) => (each.field === 'token' ? { ...each, value: hashed(each.value) } : each)) : where;
  const values = <T extends Row>(model: string, data: T): T =>
    model === 'session' && typeof data.token === 'string' ? { ...data, token: digest(data.token) } : data;
  /** The caller knows the token that it asked for, and goes on using it. */
  const presented = (model: string, where: Where[], row: unknown) => {
    const asked = where.find((each) => each.field === 'token')?.value;
    return model === 'session' && row && typeof asked === 'string' ? { ...(row as Row), token: asked } : row;
  };
  return {
    ...inner,
    create: async (input) => {
      const row = await inner.create({ ...input, data: values(input.model, input.data) });
      return (input.model === 'session' ? { ...(row as Row), token: (input.data as Row).token } : row) as never;
    },
    findOne: async (input) =>
      presented(input.model, input.where, await inner.findOne({ ...input, where: conditions(input.model, input.where) })) as never,
    findMany: (input) => inner.findMany({ ...input, where: input.where && conditions(input.model, input.where) }),
    count: (input) => inner.count({ ...input, where: input.where && conditions(input.model, input.where) }),
    update: async (input) => {
      const row = await inner.update({
        ...input,
        where: conditions(input.model, input.where),
        update: values(input.model, input.update),
      });
      return presented(input.model, input.where, row) as never;
    },
    updateMany: (input) =>
      inner.updateMany({ ...input, where: conditions(input.model, input.where), update: values(input.model, input.update) }),
    delete: (input) => inner.delete({ ...input, where: conditions(input.model, input.where) }),
    deleteMany: (input) => inner.deleteMany({ ...input, where: conditions(input.model, input.where) }),
    consumeOne: async (input) =>
      presented(input.model, input.where, await inner.consumeOne({ ...input, where: conditions(input.model, input.where) })) as never,
  };
}
