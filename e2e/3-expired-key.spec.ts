import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/accessible.ts';
import { givenConnectedShops } from './support/shops.ts';
import { openHome, SESSION_FILE } from './support/sign-in.ts';
import { simulator } from './support/simulator.ts';

test.use({ storageState: SESSION_FILE });

test.afterEach(() => simulator.removeFaults());

test('a withdrawn permission is told in plain words and mended with a new one', async ({ page }) => {
  await openHome(page);
  await givenConnectedShops(page);
  await simulator.addFault({ mall: 'amazon', kind: 'revoked_grant' });
  await page.goto('/shops');
  const shop = page.getByRole('article', { name: /^Amazon/ });
  await shop.getByRole('button', { name: '接続を確認する' }).click();
  await expect(shop.getByText('再接続が必要')).toBeVisible();
  await expect(shop.getByRole('alert')).toContainText('連携の許可が切れたか、取り消されています');
  await expect(shop.getByRole('alert')).toContainText('対処方法');
  await expectAccessible(page);

  await page.getByRole('link', { name: 'ホーム', exact: true }).first().click();
  await expect(page.getByRole('region', { name: 'お店の状態' })).toContainText('再接続が必要');
  await page.goto('/shops');

  await simulator.removeFaults();
  const { amazon } = await simulator.credentials();
  await shop.getByRole('button', { name: '接続情報を更新する' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('button', { name: '更新して確認する' }).click();
  await expect(form.getByRole('alert')).toContainText('変更する項目をひとつ以上入力してください');
  await form.getByRole('textbox', { name: /リフレッシュトークン/ }).fill(amazon?.refreshToken ?? '');
  await expectAccessible(page);
  await form.getByRole('button', { name: '更新して確認する' }).click();
  await expect(page.getByText('接続情報を更新しました')).toBeVisible();
  await expect(shop.getByText('接続中', { exact: true })).toBeVisible();
});

test('a paused shop stands still until it is told to go on', async ({ page }) => {
  await openHome(page);
  await givenConnectedShops(page);
  await page.goto('/shops');
  const shop = page.getByRole('article', { name: /^Yahoo/ });
  await shop.getByRole('button', { name: /その他の操作/ }).click();
  await page.getByRole('menuitem', { name: '一時停止' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('モールの商品ページはそのまま残ります');
  await dialog.getByRole('button', { name: '一時停止' }).click();
  await expect(shop.getByText('一時停止中')).toBeVisible();
  await shop.getByRole('button', { name: '再開する' }).click();
  await expect(shop.getByText('接続中', { exact: true })).toBeVisible();
});
