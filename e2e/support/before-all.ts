import type { FullConfig } from '@playwright/test';
import { request } from '@playwright/test';
import { DEMO, SESSION_FILE } from './sign-in.ts';
import { simulator } from './simulator.ts';

/**
 * The practice malls take calls as fast as they come: these specs are about screens, not about the malls' pace. And one sign-in
 * is kept for the specs that are not about signing in.
 */
export default async function beforeAll(config: FullConfig): Promise<void> {
  await simulator.setQuotas({ enabled: false });
  const baseURL = config.projects[0]?.use.baseURL ?? '';
  const context = await request.newContext({ baseURL, extraHTTPHeaders: { origin: new URL(baseURL).origin } });
  const answer = await context.post('/api/auth/sign-in/email', { data: DEMO });
  if (!answer.ok()) throw new Error(`the demo login was refused: ${answer.status()} ${await answer.text()}`);
  await context.storageState({ path: SESSION_FILE });
  await context.dispose();
}
