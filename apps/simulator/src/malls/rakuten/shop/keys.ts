import { endOfJstDay } from '../gateway/time.ts';

/** Rakuten's API functions that a shop ticks one by one (sheet section 1). */
export const API_FUNCTIONS = ['license', 'items', 'inventories', 'categories', 'navigation', 'cabinet', 'shop', 'orders'] as const;
export type ApiFunction = (typeof API_FUNCTIONS)[number];

interface LicenseKey {
  readonly value: string;
  expiresAt: Date;
  revoked: boolean;
  readonly functions: Set<ApiFunction>;
}

/** Days a key lives (sheet section 1, [S5, S8]). */
const KEY_LIFETIME_DAYS = 90;

/** The shop's licence keys, oldest first. Two may be live at once. */
export class KeyRing {
  readonly #keys: LicenseKey[] = [];
  #issued = 0;

  /** Makes a key that allows every function until the end of the 90th day. */
  issue(now: Date): LicenseKey {
    this.#issued += 1;
    const value = `SL999999_practice${String(this.#issued).padStart(4, '0')}`;
    const key = { value, expiresAt: endOfJstDay(now, KEY_LIFETIME_DAYS), revoked: false, functions: new Set(API_FUNCTIONS) };
    this.#keys.push(key);
    return key;
  }

  find(value: string): LicenseKey | undefined {
    return this.#keys.find((key) => key.value === value);
  }

  newest(): LicenseKey {
    const key = this.#keys.at(-1);
    if (!key) throw new Error('no licence key was issued');
    return key;
  }

  all(): readonly LicenseKey[] {
    return this.#keys;
  }

  isLive(key: LicenseKey, now: Date): boolean {
    return !key.revoked && now.getTime() <= key.expiresAt.getTime();
  }

  revokeAll(): void {
    for (const key of this.#keys) key.revoked = true;
  }

  expireAll(now: Date): void {
    for (const key of this.#keys) key.expiresAt = new Date(now.getTime() - 1);
  }

  /** Every key lives again for a full term. */
  restoreAll(now: Date): void {
    for (const key of this.#keys) {
      key.revoked = false;
      key.expiresAt = endOfJstDay(now, KEY_LIFETIME_DAYS);
    }
  }
}
