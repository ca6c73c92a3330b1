/** Calls of one endpoint of a practice mall. */
export interface EndpointCounter {
  readonly calls: number;
  readonly throttled: number;
  readonly failed: number;
}

export interface PlannedFault {
  readonly mall: string;
  readonly endpoint?: string;
  readonly kind: string;
  readonly times?: number;
  readonly probability?: number;
  readonly seed?: number;
  readonly delayMs?: number;
}

/** One line of a catalogue file (docs/simulator.md). */
export type CatalogLine = { readonly jan: string; readonly name: string } & Readonly<Record<string, unknown>>;

/** `/control` of the practice malls. No type is shared with them: what they answer is what is checked. */
export interface MallControl {
  loadCatalog(lines: readonly CatalogLine[]): Promise<{ products: number; skus: number; rejected: readonly unknown[] }>;
  /** Changes one SKU of the source shop by hand. */
  changeSku(sku: string, change: Readonly<Record<string, unknown>>): Promise<void>;
  settings(change: Readonly<Record<string, unknown>>): Promise<void>;
  credentials(): Promise<Record<string, Record<string, string>>>;
  quotas(change: { enabled: boolean; scale?: number }): Promise<void>;
  /** Returns the fault's id. */
  addFault(fault: PlannedFault): Promise<string>;
  /** All of them when no id is given; a revoked credential is good again. */
  removeFaults(id?: string): Promise<void>;
  /** How often a fault fired. */
  fired(id: string): Promise<number>;
  counters(): Promise<Record<string, Record<string, EndpointCounter>>>;
  resetCounters(): Promise<void>;
  /** What a mall holds. */
  state<State>(mall: string): Promise<State>;
}

export function createControl(url: string): MallControl {
  const call = async <Answer>(method: string, path: string, body?: unknown): Promise<Answer> => {
    const text = typeof body === 'string' ? body : JSON.stringify(body ?? {});
    const response = await fetch(`${url}/control/${path}`, {
      method,
      ...(method === 'POST'
        ? { body: text, headers: { 'content-type': typeof body === 'string' ? 'text/plain' : 'application/json' } }
        : {}),
    });
    const answer = await response.text();
    if (!response.ok) throw new Error(`control ${method} ${path} answered ${response.status}: ${answer}`);
    return (answer === '' ? null : JSON.parse(answer)) as Answer;
  };
  return {
    loadCatalog: (lines) => call('POST', 'catalog', lines.map((line) => JSON.stringify(line)).join('\n')),
    changeSku: (sku, change) => call('POST', `amazon/listings/${encodeURIComponent(sku)}`, change),
    settings: (change) => call('POST', 'amazon/settings', change),
    credentials: () => call('GET', 'credentials'),
    quotas: (change) => call('POST', 'quotas', change),
    addFault: async (fault) => (await call<{ id: string }>('POST', 'faults', fault)).id,
    removeFaults: (id) => call('DELETE', id === undefined ? 'faults' : `faults/${id}`),
    fired: async (id) => {
      const { faults } = await call<{ faults: { id: string; fired: number }[] }>('GET', 'faults');
      return faults.find((fault) => fault.id === id)?.fired ?? 0;
    },
    counters: () => call('GET', 'counters'),
    resetCounters: () => call('POST', 'counters/reset'),
    state: (mall) => call('GET', `state/${mall}`),
  };
}
