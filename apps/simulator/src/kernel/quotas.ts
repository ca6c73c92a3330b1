import type { Endpoint, SimClock } from './mall.ts';

/** Token buckets, one per mall, bucket and owner; they refill by the simulated clock. */
export class Quotas {
  enabled = true;
  /** Multiplies every rate, not the bursts. */
  scale = 1;
  readonly #clock: SimClock;
  readonly #buckets = new Map<string, { tokens: number; atMs: number }>();

  constructor(clock: SimClock) {
    this.#clock = clock;
  }

  /** Takes one token; false when the bucket is empty. */
  take(mall: string, quota: NonNullable<Endpoint['quota']>, owner: string): boolean {
    if (!this.enabled) return true;
    const key = `${mall}\n${quota.bucket}\n${owner}`;
    const nowMs = this.#clock.now().getTime();
    const bucket = this.#buckets.get(key) ?? { tokens: quota.burst, atMs: nowMs };
    const elapsedSeconds = Math.max(0, nowMs - bucket.atMs) / 1000;
    const tokens = Math.min(quota.burst, bucket.tokens + elapsedSeconds * quota.ratePerSecond * this.scale);
    const granted = tokens >= 1;
    this.#buckets.set(key, { tokens: granted ? tokens - 1 : tokens, atMs: nowMs });
    return granted;
  }

  /** Documented rates at scale 1, every bucket full. */
  reset(): void {
    this.enabled = true;
    this.scale = 1;
    this.#buckets.clear();
  }
}
