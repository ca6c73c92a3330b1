import path from 'node:path';
import { expect, type Page } from '@playwright/test';

export const DEMO = { email: 'demo@narabe.example', password: 'narabe-demo-2026' } as const;

/** The session that `before-all.ts` opens. */
export const SESSION_FILE = path.join(import.meta.dirname, '../../test-results/session.json');

export async function fillSignIn(page: Page, password: string = DEMO.password): Promise<void> {
  await page.getByLabel('メールアドレス').fill(DEMO.email);
  await page.getByRole('textbox', { name: 'パスワード' }).fill(password);
  await page.getByRole('button', { name: 'サインイン', exact: true }).click();
}

export async function openHome(page: Page): Promise<void> {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1, name: 'ホーム' })).toBeVisible();
}
