import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { createKeyring, SecretError } from './keyring.ts';

const masterA = Buffer.alloc(32, 1).toString('base64');
const masterB = Buffer.alloc(32, 2).toString('base64');
const place = { sellerId: 's1', table: 'channel_credential', column: 'ciphertext', rowId: 'r1' };

describe('the keyring', () => {
  const keyring = createKeyring([masterA]);

  test.prop([fc.string()])('gives back what was encrypted', (text) => {
    const key = keyring.newDataKey();
    expect(keyring.decrypt(key, place, keyring.encrypt(key, place, text))).toBe(text);
  });

  it('opens a secret only in its own place', () => {
    const key = keyring.newDataKey();
    const sealed = keyring.encrypt(key, place, 'secret');
    for (const other of [{ sellerId: 's2' }, { table: 't' }, { column: 'c' }, { rowId: 'r2' }])
      expect(() => keyring.decrypt(key, { ...place, ...other }, sealed)).toThrow(SecretError);
  });

  it('opens nothing with another seller’s key, and nothing that was changed', () => {
    const key = keyring.newDataKey();
    const sealed = keyring.encrypt(key, place, 'secret');
    expect(() => keyring.decrypt(keyring.newDataKey(), place, sealed)).toThrow(SecretError);
    sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1;
    expect(() => keyring.decrypt(key, place, sealed)).toThrow(SecretError);
  });

  it('never writes the same ciphertext twice', () => {
    const key = keyring.newDataKey();
    expect(Buffer.from(keyring.encrypt(key, place, 'x'))).not.toEqual(Buffer.from(keyring.encrypt(key, place, 'x')));
  });

  it('goes on reading after the master key was changed, and wraps with the new one', () => {
    const key = keyring.newDataKey();
    const sealed = keyring.encrypt(key, place, 'secret');
    const rotated = createKeyring([masterB, masterA]);
    const rewrapped = rotated.rewrap(key);
    expect(rewrapped.keyId).not.toBe(key.keyId);
    expect(createKeyring([masterB]).decrypt(rewrapped, place, sealed)).toBe('secret');
    expect(() => createKeyring([masterB]).decrypt(key, place, sealed)).toThrow(/another one/);
  });

  it('says what is wrong with a master key', () => {
    expect(() => createKeyring(['c2hvcnQ='])).toThrow(/32 bytes, this one has 5/);
    expect(() => createKeyring([])).toThrow(/MASTER_KEY/);
  });
});
