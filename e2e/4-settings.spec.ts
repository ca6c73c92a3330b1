import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/accessible.ts';
import { SESSION_FILE } from './support/sign-in.ts';

test.use({ storageState: SESSION_FILE });

test('a price rule shows what it makes of prices before it is saved', async ({ page }) => {
  await page.goto('/settings/prices');
  await page.getByRole('button', { name: '価格ルールを追加' }).click();
  const form = page.getByRole('dialog', { name: '価格ルールを追加' });
  await form.getByLabel('掛け率（%）').fill('110');
  await form.getByRole('combobox', { name: '端数', exact: true }).click();
  await page.getByRole('option', { name: '〜80円にそろえる' }).click();
  await expect(form.getByRole('table', { name: '実際の商品での結果' }).getByText(/80円$/).first()).toBeVisible();
  await expectAccessible(page);
  await form.getByRole('button', { name: '保存する' }).click();
  const rules = page.getByRole('table', { name: '価格ルール' });
  await expect(rules).toContainText('× 110%');
  await expectAccessible(page);
  await rules.getByRole('button', { name: /^削除する/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: '削除する' }).click();
  await expect(page.getByText('価格ルールはありません')).toBeVisible();
});

test('a deleted word rule can be taken back', async ({ page }) => {
  await page.goto('/settings/words');
  await page.getByRole('button', { name: 'ルールを追加' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('対象の言葉').fill('激安');
  await form.getByLabel('言い換える言葉').fill('お買い得');
  await expectAccessible(page);
  await form.getByRole('button', { name: '保存する' }).click();
  const rules = page.getByRole('table', { name: '禁止語・置換' });
  await expect(rules).toContainText('激安');
  await rules.getByRole('button', { name: '削除する：激安' }).click();
  await expect(page.getByText('言葉のルールはありません')).toBeVisible();
  await page.getByRole('button', { name: '元に戻す' }).click();
  await expect(rules).toContainText('激安');
  await expectAccessible(page);
});

test('a licence is confirmed and withdrawn with what that means', async ({ page }) => {
  await page.goto('/settings/licences');
  await page.getByRole('button', { name: '確認済みにする：酒類' }).click();
  await expect(page.getByRole('dialog')).toContainText('免許・許可を持っていて');
  await page.getByRole('dialog').getByRole('button', { name: '確認済みにする' }).click();
  await expect(page.getByText('見本 花子さんが')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: '確認を取り消す：酒類' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '確認を取り消す' }).click();
  await expect(page.getByText('見本 花子さんが')).toBeHidden();
});
