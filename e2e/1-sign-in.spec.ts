import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/accessible.ts';
import { DEMO, fillSignIn } from './support/sign-in.ts';

test('a wrong password and an unknown address are refused in the same words', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'サインイン' })).toBeVisible();
  await expectAccessible(page);
  await fillSignIn(page, 'wrong-password');
  const refusal = page.getByRole('alert').filter({ hasText: 'サインインできませんでした' });
  await expect(refusal).toContainText('メールアドレスまたはパスワードが違います');
  const words = await refusal.textContent();

  await page.getByLabel('メールアドレス').fill('nobody@narabe.example');
  const answered = page.waitForResponse('**/api/auth/sign-in/email');
  await page.getByRole('button', { name: 'サインイン', exact: true }).click();
  await answered;
  await expect(refusal).toHaveText(words ?? '');
  await expectAccessible(page);
});

test('says what is missing before anything is sent', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'サインイン', exact: true }).click();
  await expect(page.getByText('メールアドレスを入力してください')).toBeVisible();
  await expect(page.getByText('パスワードを入力してください')).toBeVisible();
});

test('leads on to the page that was asked for, and signs out again', async ({ page }) => {
  await page.goto('/settings/words');
  await fillSignIn(page, DEMO.password);
  await expect(page.getByRole('heading', { level: 1, name: '禁止語・置換' })).toBeVisible();
  await page.getByRole('button', { name: /アカウントメニュー/ }).click();
  await page.getByRole('menuitem', { name: 'サインアウト' }).click();
  await expect(page.getByRole('heading', { name: 'サインイン' })).toBeVisible();
  await page.goto('/products');
  await expect(page.getByRole('heading', { name: 'サインイン' })).toBeVisible();
});

test('the language is switched at once and remembered', async ({ page }) => {
  await page.goto('/');
  await fillSignIn(page);
  await page.getByRole('radiogroup', { name: '表示言語' }).getByText('English').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Home' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Home' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});
