import type { SignUp } from '@narabe/contracts/api';
import { createPerson, createSeller, hashPassword } from '@narabe/db/queries';
import { newId } from '@narabe/platform/ids';
import { Injectable } from '@nestjs/common';
import { conflict, notFound } from '../../http/problem.ts';
import { AppDatabase, AppEnv, AppKeyring } from '../../infrastructure/index.ts';

/** Opens a company for somebody new, who owns it. */
@Injectable()
export class SignUpService {
  constructor(
    private readonly database: AppDatabase,
    private readonly keyring: AppKeyring,
    private readonly env: AppEnv,
  ) {}

  /** @throws ProblemError 404 when the installation takes nobody in, 409 `email_taken` */
  async signUp({ companyName, name, email, password }: SignUp): Promise<void> {
    if (!this.env.values.SIGN_UP_ENABLED) throw notFound();
    const address = email.toLowerCase();
    if (await this.database.shared.user.findUnique({ where: { email: address }, select: { id: true } })) throw conflict('email_taken');
    const [sellerId, id] = [newId(), newId()];
    const passwordHash = await hashPassword(password);
    await createSeller(this.database, { id: sellerId, name: companyName, dataKey: this.keyring.newDataKey() });
    await createPerson(this.database, { id, name, email: address, passwordHash, sellerId, role: 'owner' });
  }
}
