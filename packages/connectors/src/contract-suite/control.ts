/** What the tests need of the practice malls: where they are, and `/control`. No type is shared with them. */
export interface Control {
  readonly url: string;
  reset(): Promise<void>;
  quotas(enabled: boolean, scale?: number): Promise<void>;
  loadCatalog(lines: readonly object[]): Promise<void>;
  credentials(mall: string): Promise<Record<string, string>>;
  /** Returns the fault's id. */
  addFault(fault: { mall: string; endpoint?: string; kind: string; times?: number; delayMs?: number }): Promise<string>;
  /** Calls per endpoint since the last reset. */
  calls(mall: string): Promise<Record<string, number>>;
  resetCounters(): Promise<void>;
  advance(ms: number): Promise<void>;
  state(mall: string): Promise<unknown>;
  get(path: string): Promise<unknown>;
}

export function createControl(url: string): Control {
  const call = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const text = typeof body === 'string' ? body : body === undefined ? undefined : JSON.stringify(body);
    const type = typeof body === 'string' ? 'text/plain' : 'application/json';
    const answer = await fetch(`${url}/control/${path}`, {
      method,
      ...(text === undefined ? {} : { body: text, headers: { 'content-type': type } }),
    });
    const said = await answer.text();
    if (!answer.ok) throw new Error(`control ${method} ${path}: ${answer.status} ${said}`);
    return said === '' ? null : JSON.parse(said);
  };
  const of = async (path: string, mall: string) => ((await call('GET', path)) as Record<string, unknown>)[mall];
  return {
    url,
    reset: async () => void (await call('POST', 'reset')),
    quotas: async (enabled, scale = 1) => void (await call('POST', 'quotas', { enabled, scale })),
    loadCatalog: async (lines) => void (await call('POST', 'catalog', lines.map((line) => JSON.stringify(line)).join('\n'))),
    credentials: async (mall) => (await of('credentials', mall)) as Record<string, string>,
    addFault: async (fault) => ((await call('POST', 'faults', fault)) as { id: string }).id,
    calls: async (mall) => {
      const counts = (await of('counters', mall)) as Record<string, { calls: number }>;
      return Object.fromEntries(Object.entries(counts).map(([endpoint, { calls }]) => [endpoint, calls]));
    },
    resetCounters: async () => void (await call('POST', 'counters/reset')),
    advance: async (ms) => void (await call('POST', 'clock', { advanceMs: ms })),
    state: (mall) => call('GET', `state/${mall}`),
    get: (path) => call('GET', path),
  };
}
