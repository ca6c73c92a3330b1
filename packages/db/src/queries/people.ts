import type { Database } from '../client/index.ts';

export interface MembershipRow {
  readonly sellerId: string;
  readonly role: 'owner' | 'admin' | 'operator' | 'viewer';
}

/** The companies a person belongs to, the oldest membership first. */
export function readMemberships(database: Database, userId: string): Promise<MembershipRow[]> {
  return database.withUser(userId, (tx) =>
    tx.member.findMany({ where: { userId }, select: { sellerId: true, role: true }, orderBy: [{ createdAt: 'asc' }, { sellerId: 'asc' }] }),
  );
}

export async function readSellerName(database: Database, sellerId: string): Promise<string> {
  const seller = await database.withTenant(sellerId, (tx) =>
    tx.seller.findUniqueOrThrow({ where: { id: sellerId }, select: { name: true } }),
  );
  return seller.name;
}

/**
 * Makes a person who can sign in with a password and gives them a place in a company. Does nothing when the address is taken
 * by the same person already; used by the seed and by tests.
 */
export async function createPerson(
  database: Database,
  person: { id: string; name: string; email: string; passwordHash: string; sellerId: string; role: MembershipRow['role'] },
): Promise<void> {
  const { id, name, email } = person;
  await database.shared.user.upsert({ where: { id }, create: { id, name, email, emailVerified: true }, update: { name, email } });
  const credential = { providerId: 'credential', accountId: id };
  await database.shared.account.upsert({
    where: { providerId_accountId: credential },
    create: { id, userId: id, ...credential, password: person.passwordHash },
    update: { password: person.passwordHash },
  });
  await database.withTenant(person.sellerId, async (tx) => {
    await tx.member.createMany({ data: [{ sellerId: person.sellerId, userId: id, role: person.role }], skipDuplicates: true });
  });
}

/** A company with its own data key and nothing in it. */
export async function createSeller(
  database: Database,
  seller: { id: string; name: string; dataKey: { wrapped: Uint8Array<ArrayBuffer>; keyId: string } },
): Promise<void> {
  const { id, name, dataKey } = seller;
  await database.withTenant(id, async (tx) => {
    await tx.seller.createMany({ data: [{ id, name, dataKey: dataKey.wrapped, dataKeyId: dataKey.keyId }], skipDuplicates: true });
  });
}
