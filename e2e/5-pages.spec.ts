import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/accessible.ts';
import { openHome, SESSION_FILE } from './support/sign-in.ts';

test.use({ storageState: SESSION_FILE });

const PAGES = [
  ['/', 'ホーム'],
  ['/shops', '店舗連携'],
  ['/products', '商品'],
  ['/copy', '一括出品'],
  ['/listings', '出品ページ'],
  ['/runs', '作業履歴'],
  ['/settings/prices', '価格ルール'],
  ['/settings/words', '禁止語・置換'],
  ['/settings/categories', 'カテゴリ対応'],
  ['/settings/licences', '取扱許可の確認'],
] as const;
/** Those that no other spec looks at. */
const UNSEEN: readonly string[] = ['/products', '/listings'];

test('every page can be read and used, on a desk and on a phone', async ({ page }) => {
  await openHome(page);
  await page.setViewportSize({ width: 390, height: 844 });
  for (const [path, heading] of PAGES) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    await expect(page.getByText('読み込み中…')).toHaveCount(0);
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    await expect.poll(width, `${path} is wider than a phone`).toBeLessThanOrEqual(390);
    if (UNSEEN.includes(path)) await expectAccessible(page);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/products');
  await expectAccessible(page);
  await page.getByRole('table', { name: '商品' }).getByRole('link').first().click();
  await expect(page.getByRole('region', { name: 'SKU（販売単位）' })).toBeVisible();
  await expectAccessible(page);
});

test('a failed list says so and loads again', async ({ page }) => {
  await openHome(page);
  await page.route('**/api/products?**', (route) => route.fulfill({ status: 500, contentType: 'application/problem+json', body: PROBLEM }));
  await page.goto('/products');
  await expect(page.getByRole('alert')).toContainText('思わぬ問題が起きました');
  await expect(page.getByRole('alert')).toContainText('c0ffee');
  await expectAccessible(page);
  await page.unroute('**/api/products?**');
  await page.getByRole('button', { name: 'もう一度読み込む' }).click();
  await expect(page.getByRole('alert')).toBeHidden();
});

test('an address that leads nowhere says so', async ({ page }) => {
  await page.goto('/nowhere');
  await expect(page.getByText('ページが見つかりません')).toBeVisible();
  await page.goto('/listings/00000000-0000-4000-8000-000000000000');
  await expect(page.getByRole('alert')).toContainText('見つかりませんでした');
  await expectAccessible(page);
});

test('loads nothing from elsewhere and runs no script in the page itself', async ({ page }) => {
  const foreign: string[] = [];
  const refused: string[] = [];
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol.startsWith('http') && host !== new URL(page.url() === 'about:blank' ? request.url() : page.url()).host)
      foreign.push(request.url());
  });
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) refused.push(message.text());
  });
  await page.goto('/products');
  await expect(page.getByRole('heading', { level: 1, name: '商品' })).toBeVisible();
  expect(foreign).toEqual([]);
  expect(refused).toEqual([]);
});

const PROBLEM = JSON.stringify({ type: 'about:blank', title: 'x', status: 500, code: 'internal_error', correlationId: 'c0ffee' });
