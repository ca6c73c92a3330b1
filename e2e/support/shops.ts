import { expect, type Page } from '@playwright/test';

/** Connects the practice shops through our API where they are not connected yet, and waits until all of them work. */
export async function givenConnectedShops(page: Page): Promise<void> {
  const origin = new URL(page.url()).origin;
  const answer = await page.request.post('/api/practice-shops', { headers: { origin } });
  expect(answer.ok()).toBe(true);
  await expect
    .poll(async () => {
      const { items } = (await (await page.request.get('/api/channel-accounts')).json()) as { items: { state: string }[] };
      return items.map(({ state }) => state);
    })
    .toEqual(['active', 'active', 'active']);
}
