import { expect, type Page } from '@playwright/test';

export const DEMO = { email: 'demo@narabe.example', password: 'narabe-demo-2026' } as const;

export async function fillSignIn(page: Page, password: string = DEMO.password): Promise<void> {
  await page.getByLabel('メールアドレス').fill(DEMO.email);
  await page.getByRole('textbox', { name: 'パスワード' }).fill(password);
  await page.getByRole('button', { name: 'サインイン', exact: true }).click();
}

export async function signIn(page: Page): Promise<void> {
  await page.goto('/sign-in');
  await fillSignIn(page);
  await expect(page.getByRole('heading', { level: 1, name: 'ホーム' })).toBeVisible();
}
