import type { SimClock } from '../../../kernel/mall.ts';
import { PRACTICE } from './credentials.ts';

/** Access tokens live an hour, codes five minutes (fact sheet sections 3 and 4). */
export const ACCESS_TOKEN_SECONDS = 3_600;
const CODE_LIFE_MS = 5 * 60_000;
const TOKEN_CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const TOKEN_LENGTH = 180;
const CODE_LENGTH = 20;

export type TokenState = 'valid' | 'expired' | 'unknown' | 'grantless';

/** Every token and code the login service has given out. */
export class Tokens {
  readonly #clock: SimClock;
  readonly #random: () => number;
  readonly #access = new Map<string, { expiresMs: number; grantless: boolean }>();
  readonly #refresh = new Set<string>();
  readonly #codes = new Map<string, { expiresMs: number; redirectUri: string }>();

  constructor(clock: SimClock, random: () => number) {
    this.#clock = clock;
    this.#random = random;
    this.reset();
  }

  reset(): void {
    this.#access.clear();
    this.#codes.clear();
    this.#refresh.clear();
    this.#refresh.add(PRACTICE.refreshToken);
  }

  issueAccess(grantless = false): string {
    const token = `Atza|${this.#text(TOKEN_LENGTH)}`;
    this.#access.set(token, { expiresMs: this.#clock.now().getTime() + ACCESS_TOKEN_SECONDS * 1000, grantless });
    return token;
  }

  issueRefresh(): string {
    const token = `Atzr|${this.#text(TOKEN_LENGTH)}`;
    this.#refresh.add(token);
    return token;
  }

  issueCode(redirectUri: string): string {
    const code = this.#text(CODE_LENGTH);
    this.#codes.set(code, { expiresMs: this.#clock.now().getTime() + CODE_LIFE_MS, redirectUri });
    return code;
  }

  /** A code works once, in time, and with the address it was given for. */
  useCode(code: string, redirectUri: string | null): boolean {
    const known = this.#codes.get(code);
    this.#codes.delete(code);
    return known !== undefined && known.expiresMs > this.#clock.now().getTime() && (redirectUri ?? known.redirectUri) === known.redirectUri;
  }

  isGranted(refreshToken: string): boolean {
    return this.#refresh.has(refreshToken);
  }

  stateOf(accessToken: string): TokenState {
    const known = this.#access.get(accessToken);
    if (!known) return 'unknown';
    if (known.expiresMs <= this.#clock.now().getTime()) return 'expired';
    return known.grantless ? 'grantless' : 'valid';
  }

  /** `grant`: the seller took the permission back, so that what stood on it dies too. */
  revoke(what: 'access' | 'grant' | 'expired'): void {
    if (what === 'expired') {
      for (const token of this.#access.values()) token.expiresMs = 0;
      return;
    }
    this.#access.clear();
    if (what === 'grant') this.#refresh.clear();
  }

  restore(): void {
    this.#refresh.add(PRACTICE.refreshToken);
  }

  #text(length: number): string {
    return Array.from({ length }, () => TOKEN_CHARACTERS[Math.floor(this.#random() * TOKEN_CHARACTERS.length)]).join('');
  }
}
