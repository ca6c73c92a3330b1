import {
  Counters,
  Dispatcher,
  type DispatcherParts,
  Faults,
  type Mall,
  MemoryImageStore,
  Quotas,
  REVOCATIONS,
  seededRandom,
  VirtualClock,
  Waits,
} from '../kernel/index.ts';
import { type AmazonMall, createAmazonMall, DEMO_LINES } from '../malls/amazon/index.ts';
import { createRakutenMall } from '../malls/rakuten/index.ts';
import { createYahooMall } from '../malls/yahoo/index.ts';

const RANDOM_SEED = 20_261_123;

/** The three practice malls and everything that control may turn. */
export class Simulator {
  readonly clock = new VirtualClock();
  readonly imageStore = new MemoryImageStore();
  readonly counters = new Counters();
  readonly quotas = new Quotas(this.clock);
  readonly faults = new Faults();
  readonly waits = new Waits();
  readonly latency = { minMs: 0, maxMs: 0 };
  readonly amazon: AmazonMall;
  readonly malls: readonly Mall[];
  readonly dispatchers: ReadonlyMap<string, Dispatcher>;
  #random = seededRandom(RANDOM_SEED);

  constructor() {
    const random = () => this.#random();
    const rateFactor = () => (this.quotas.enabled ? this.quotas.scale : null);
    const options = { clock: this.clock, random, imageStore: this.imageStore, rateFactor };
    this.amazon = createAmazonMall(options);
    this.malls = [this.amazon, createRakutenMall(options), createYahooMall(options)];
    const { counters, quotas, faults, waits, latency } = this;
    // Latency draws from its own numbers: it must not move the ids that malls give out.
    const parts: DispatcherParts = { counters, quotas, faults, waits, latency, random: seededRandom(RANDOM_SEED + 1), report: reportBug };
    this.dispatchers = new Map(this.malls.map((mall) => [mall.name, new Dispatcher(mall, parts)]));
    this.amazon.loadCatalog(DEMO_LINES);
  }

  mall(name: string): Mall | undefined {
    return this.malls.find((mall) => mall.name === name);
  }

  /** Empty malls, no faults, real clock, documented quotas, counters at zero. */
  reset(): void {
    for (const { id } of this.faults.list()) this.removeFault(id);
    this.clock.reset();
    this.quotas.reset();
    this.counters.reset();
    this.imageStore.clear();
    Object.assign(this.latency, { minMs: 0, maxMs: 0 });
    this.#random = seededRandom(RANDOM_SEED);
    for (const mall of this.malls) mall.reset();
  }

  /** False when there is no such fault. Removing a revocation mends the credentials. */
  removeFault(id: string): boolean {
    const removed = this.faults.remove(id);
    if (removed && removed.kind in REVOCATIONS) this.mall(removed.mall)?.restore();
    return removed !== undefined;
  }
}

function reportBug(error: unknown, mall: string, endpoint: string): void {
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  console.error(JSON.stringify({ event: 'simulator.bug', mall, endpoint, message }));
}
