/** The control of the practice malls (docs/simulator.md). */
const base = process.env.E2E_SIMULATOR_URL ?? 'http://127.0.0.1:4010';

async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  const answer = await fetch(new URL(path, base), {
    method,
    headers: body === undefined ? {} : { 'content-type': 'application/json' },
    body: body === undefined ? null : JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  return (text === '' ? null : JSON.parse(text)) as T;
}

export const simulator = {
  credentials: () => call<Record<string, Record<string, string>>>('GET', '/control/credentials'),
  addFault: (fault: { mall: string; kind: string }) => call<{ id: string }>('POST', '/control/faults', fault),
  removeFaults: () => call<unknown>('DELETE', '/control/faults'),
  setQuotas: (quotas: { enabled: boolean }) => call<unknown>('POST', '/control/quotas', quotas),
};
