import type { Tenant } from '@narabe/db/client';
import { credentialIds, readDataKey, saveCredentials } from '@narabe/db/queries';
import { newId } from '@narabe/platform/ids';
import { Injectable } from '@nestjs/common';
import { AppKeyring } from '../../infrastructure/index.ts';
import { hintOf } from './credential-fields.ts';

/** Encrypts credentials with the seller's data key before they touch the database (R42). It cannot read them back. */
@Injectable()
export class CredentialStore {
  constructor(private readonly keyring: AppKeyring) {}

  async save(tx: Tenant, sellerId: string, channelAccountId: string, given: Readonly<Record<string, string>>): Promise<void> {
    const dataKey = await readDataKey(tx, sellerId);
    const ids = await credentialIds(tx, sellerId, channelAccountId);
    const sealed = Object.entries(given).map(([name, value]) => {
      const id = ids.get(name) ?? newId();
      const place = { sellerId, table: 'channel_credential', column: 'ciphertext', rowId: id };
      return { id, name, ciphertext: this.keyring.encrypt(dataKey, place, value), hint: hintOf(value) };
    });
    await saveCredentials(tx, sellerId, channelAccountId, sealed);
  }
}
