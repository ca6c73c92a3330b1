import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

/** Where a ciphertext belongs; it opens nowhere else (R42). */
export interface SecretPlace {
  readonly sellerId: string;
  readonly table: string;
  readonly column: string;
  readonly rowId: string;
}

export interface WrappedKey {
  readonly wrapped: Uint8Array<ArrayBuffer>;
  /** Which master key wrapped it. */
  readonly keyId: string;
}

/** Envelope encryption: one data key per seller, wrapped by a master key that never touches the database. */
export interface Keyring {
  newDataKey(): WrappedKey;
  encrypt(dataKey: WrappedKey, place: SecretPlace, plaintext: string): Uint8Array<ArrayBuffer>;
  /** Throws SecretError when the key, the place or a byte is not the one it was encrypted with. */
  decrypt(dataKey: WrappedKey, place: SecretPlace, ciphertext: Uint8Array): string;
  /** The same data key, wrapped by the newest master key. */
  rewrap(dataKey: WrappedKey): WrappedKey;
}

/** A secret could not be opened. Carries no part of it. */
export class SecretError extends Error {
  override readonly name = 'SecretError';
}

/**
 * Master keys are base64 of 32 bytes, newest first; older ones only open what they once wrapped, until a rotation is done.
 */
export function createKeyring(masterKeys: readonly string[]): Keyring {
  const keys = masterKeys.map(parseMasterKey);
  const newest = keys[0];
  if (!newest) throw new SecretError('MASTER_KEY is empty: give 32 random bytes as base64');
  const byId = new Map(keys.map((key) => [key.id, key]));

  const unwrap = (dataKey: WrappedKey): Buffer => {
    const master = byId.get(dataKey.keyId);
    if (!master) throw new SecretError(`no master key ${dataKey.keyId}: MASTER_KEY is another one than that which encrypted this database`);
    return open(master.bytes, Buffer.from(dataKey.wrapped), Buffer.from('data-key'));
  };
  const wrap = (plain: Buffer): WrappedKey => ({ wrapped: seal(newest.bytes, plain, Buffer.from('data-key')), keyId: newest.id });
  return {
    newDataKey: () => wrap(randomBytes(KEY_BYTES)),
    encrypt: (dataKey, place, plaintext) => seal(unwrap(dataKey), Buffer.from(plaintext), placeData(place)),
    decrypt: (dataKey, place, ciphertext) => open(unwrap(dataKey), Buffer.from(ciphertext), placeData(place)).toString(),
    rewrap: (dataKey) => wrap(unwrap(dataKey)),
  };
}

function parseMasterKey(text: string): { id: string; bytes: Buffer } {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length !== KEY_BYTES) throw new SecretError(`MASTER_KEY must be base64 of ${KEY_BYTES} bytes, this one has ${bytes.length}`);
  return { id: createHash('sha256').update(bytes).digest('hex').slice(0, 12), bytes };
}

const placeData = (place: SecretPlace) => Buffer.from(JSON.stringify([place.sellerId, place.table, place.column, place.rowId]));

function seal(key: Buffer, plaintext: Buffer, additional: Buffer): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(additional);
  const body = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  return new Uint8Array(Buffer.concat([nonce, cipher.getAuthTag(), body]));
}

function open(key: Buffer, sealed: Buffer, additional: Buffer): Buffer {
  const decipher = createDecipheriv(ALGORITHM, key, sealed.subarray(0, NONCE_BYTES)).setAAD(additional);
  decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
  } catch (cause) {
    throw new SecretError('a secret cannot be opened: it was encrypted for another place or another key', { cause });
  }
}
