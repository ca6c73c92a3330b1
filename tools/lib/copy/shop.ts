import { Problem } from '../problem.ts';
import { until } from '../until.ts';
import type { Client } from './http.ts';

export type ConnectedShop = { id: string; channel: string; label: string };

type Account = { id: string; channel: string; channelLabel: string; state: string; stateReason: string | null };

const DEMO_LOGIN = { email: 'demo@narabe.example', password: 'narabe-demo-2026' };
const CONNECT_TIMEOUT_MS = 60_000;

/** Signs in and connects the practice shop of every mall; waits until each answered the live check. */
export async function connectShops(api: Client): Promise<ConnectedShop[]> {
  await api.post('/api/auth/sign-in/email', DEMO_LOGIN);
  const { items: shops } = await api.post<{ items: unknown[] }>('/api/practice-shops');
  return until('the practice shops to be connected', CONNECT_TIMEOUT_MS, async () => {
    const { items } = await api.get<{ items: Account[] }>('/api/channel-accounts');
    const refused = items.find((account) => account.state === 'needs_reauthorization');
    if (refused) throw new Problem(`${refused.channelLabel} refused the practice credentials: ${refused.stateReason}`);
    const active = items.filter((account) => account.state === 'active');
    return active.length === shops.length ? active.map(({ id, channel, channelLabel }) => ({ id, channel, label: channelLabel })) : null;
  });
}
