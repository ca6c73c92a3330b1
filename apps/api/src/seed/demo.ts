import { createDatabase } from '@narabe/db/client';
import { createPerson, hashPassword } from '@narabe/db/queries';
import { createKeyring } from '@narabe/platform/secrets';

/** The login that `npm start` prints. For the practice malls only: the seed does not run in live mode. */
const DEMO_LOGIN = { email: 'demo@narabe.example', password: 'narabe-demo-2026' } as const;

const DEMO_SELLER_ID = '00000000-0000-7000-8000-000000000001';
const DEMO_USER_ID = 'demo-user';

/** A seller company and its owner. Repeating it changes nothing. */
export async function seedDemo(env: { APP_DATABASE_URL: string; MASTER_KEY: string }): Promise<void> {
  const database = createDatabase({ url: env.APP_DATABASE_URL, max: 2 });
  try {
    const { wrapped, keyId } = createKeyring(env.MASTER_KEY.split(',')).newDataKey();
    await database.withTenant(DEMO_SELLER_ID, async (tx) => {
      await tx.seller.createMany({
        data: [{ id: DEMO_SELLER_ID, name: '見本商店', dataKey: wrapped, dataKeyId: keyId }],
        skipDuplicates: true,
      });
    });
    const known = await database.shared.user.findUnique({ where: { id: DEMO_USER_ID }, select: { id: true } });
    if (known) return;
    const passwordHash = await hashPassword(DEMO_LOGIN.password);
    await createPerson(database, {
      id: DEMO_USER_ID,
      name: '見本 花子',
      email: DEMO_LOGIN.email,
      passwordHash,
      sellerId: DEMO_SELLER_ID,
      role: 'owner',
    });
  } finally {
    await database.close();
  }
}
