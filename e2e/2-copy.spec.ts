import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/accessible.ts';
import { openHome, SESSION_FILE } from './support/sign-in.ts';

test.use({ storageState: SESSION_FILE });

/** Products of the demo shop: one that is fine, one whose JAN has a wrong check digit, one whose category nobody can tell. */
const FINE = { sku: 'SYN-4599999000239', name: 'Hibiki なめらかボールペン 0.5mm 黒' };
const WRONG_JAN = { sku: 'SYN-4580000000018', name: 'みなと 有機緑茶 粉末 100g', goodJan: '4580000000010' };
const NO_CATEGORY = { sku: 'SYN-4599999000390', name: '花笠 がま口ポーチ 小' };

const OWN_NAME = 'Hibiki ボールペン 黒 名入れ可';

/** A copy waits for the malls' own pace. */
const COPY_TIMEOUT_MS = 90_000;

test.describe.configure({ mode: 'serial' });

test('connects the practice shops with one click', async ({ page }) => {
  await openHome(page);
  await expectAccessible(page);
  await page.getByRole('link', { name: '店舗連携', exact: true }).click();
  await page.getByRole('button', { name: '練習用のお店をつなぐ' }).click();
  await expect(page.getByText('練習用のお店をつなぎました')).toBeVisible();
  const shops = page.getByRole('article');
  await expect(shops).toHaveCount(3);
  for (const shop of await shops.all()) await expect(shop.getByText('接続中', { exact: true })).toBeVisible();
  await expectAccessible(page);
});

test('copies chosen products and shows how it goes', async ({ page }) => {
  test.setTimeout(COPY_TIMEOUT_MS + 30_000);
  await openHome(page);
  await page.getByRole('link', { name: '一括出品', exact: true }).click();
  await page.getByRole('radiogroup', { name: '商品の選び方' }).getByText('SKUを指定').click();
  await page.getByRole('button', { name: '一括出品をはじめる' }).click();
  await expect(page.getByText('ひとつ以上入力してください')).toBeVisible();
  await page.getByLabel('SKU（1行にひとつ）').fill([FINE.sku, WRONG_JAN.sku, NO_CATEGORY.sku].join('\n'));
  await expect(page.getByText('3件を読み取りました')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: '一括出品をはじめる' }).click();
  const dialog = page.getByRole('dialog', { name: '一括出品をはじめますか？' });
  await expect(dialog).toContainText('3件の商品');
  await dialog.getByRole('button', { name: 'はじめる', exact: true }).click();

  await expect(page.getByRole('heading', { level: 1, name: '一括出品の進み具合' })).toBeVisible();
  await expect(page.getByRole('progressbar', { name: '全体の進み具合' })).toBeVisible();
  await expectAccessible(page);
  await expect(page.getByRole('heading', { level: 1, name: '一括出品の結果' })).toBeVisible({ timeout: COPY_TIMEOUT_MS });
  await expect(page.getByRole('group', { name: '公開 2' })).toBeVisible();
  await expect(page.getByRole('group', { name: '要対応 4' })).toBeVisible();
  const reasons = page.getByRole('region', { name: '要対応の理由と対処' });
  await expect(reasons).toContainText('JANコードの数字が正しくありません');
  await expect(reasons).toContainText('カテゴリが決められません');
  await expectAccessible(page);

  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: '結果をCSVで保存' }).click();
  expect((await saved).suggestedFilename()).toMatch(/\.csv$/);

  await page.getByRole('link', { name: '作業履歴' }).click();
  await expect(page.getByRole('table', { name: '作業履歴' })).toContainText('完了');
  await expectAccessible(page);
});

test('shows a page before and after, field by field', async ({ page }) => {
  await page.goto(`/listings?search=${encodeURIComponent(FINE.name)}`);
  await page.getByRole('table', { name: '出品ページ' }).getByRole('link', { name: FINE.name }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: FINE.name })).toBeVisible();
  await page.getByText('すべての項目を表示').click();
  const fields = page.getByRole('table', { name: '項目ごとの内容' });
  await expect(fields.getByRole('row', { name: /商品名/ })).toContainText(FINE.name);
  await expect(fields.getByRole('columnheader', { name: 'コピー元' })).toBeVisible();
  await expect(fields.getByRole('columnheader', { name: 'モールに載る内容' })).toBeVisible();
  await expect(page.getByRole('region', { name: '公開中のページとの違い' })).toContainText('同じです');
  await expectAccessible(page);
});

test('takes what the operator writes', async ({ page }) => {
  await page.goto(`/listings?state=live&search=${encodeURIComponent(FINE.name)}`);
  await page.getByRole('table', { name: '出品ページ' }).getByRole('link', { name: FINE.name }).first().click();
  await page.getByText('すべての項目を表示').click();
  await page.getByRole('button', { name: '編集：商品名' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('商品名').fill(OWN_NAME);
  await expectAccessible(page);
  await form.getByRole('button', { name: '保存する' }).click();
  await expect(page.getByText('保存しました。ページを作り直しています。')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: OWN_NAME })).toBeVisible();
  await expect(page.getByText('情報非連動').first()).toBeVisible();
});

test('takes a corrected JAN, and no wrong one', async ({ page }) => {
  await openHome(page);
  await page.getByRole('link', { name: '対応する：JANコードの数字が正しくありません' }).click();
  await page.getByRole('table', { name: '出品ページ' }).getByRole('link', { name: WRONG_JAN.name }).first().click();
  await page.getByRole('button', { name: `JANを入力する：${WRONG_JAN.sku}` }).click();
  const form = page.getByRole('dialog', { name: 'JANコードを直す' });
  await form.getByRole('button', { name: '保存する' }).click();
  await expect(form.getByText('数字が正しくありません')).toBeVisible();
  await expectAccessible(page);
  await form.getByLabel(/JANコード（8桁/).fill(WRONG_JAN.goodJan);
  await form.getByRole('button', { name: '保存する' }).click();
  await expect(page.getByText(`${WRONG_JAN.sku} を保存しました`)).toBeVisible();
});

test('takes a category and remembers it', async ({ page }) => {
  await openHome(page);
  await page.getByRole('link', { name: '対応する：カテゴリが決められません' }).click();
  await page.getByRole('table', { name: '出品ページ' }).getByRole('link', { name: NO_CATEGORY.name }).first().click();
  await page.getByRole('region', { name: '確認すること' }).getByRole('button', { name: 'カテゴリを選ぶ' }).click();
  const form = page.getByRole('dialog', { name: 'カテゴリを選ぶ' });
  await form.getByLabel('カテゴリを検索').fill('財布');
  await form.getByRole('list', { name: '検索結果' }).getByRole('button').first().click();
  await expectAccessible(page);
  await form.getByRole('button', { name: 'このカテゴリで出品する' }).click();
  await expect(page.getByText('カテゴリを決めました')).toBeVisible();
  await page.getByRole('link', { name: 'カテゴリ対応' }).click();
  await expect(page.getByRole('table', { name: 'カテゴリ対応' })).toContainText('財布');
  await expectAccessible(page);
});

test('what was mended goes live', async ({ page }) => {
  test.setTimeout(COPY_TIMEOUT_MS + 30_000);
  for (const [sku, name] of [
    [WRONG_JAN.sku, WRONG_JAN.name],
    [FINE.sku, OWN_NAME],
  ] as const) {
    await page.goto(`/listings?search=${sku}`);
    await page.getByRole('table', { name: '出品ページ' }).getByRole('link', { name }).first().click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await expect(page.getByRole('main').getByText('公開中', { exact: true })).toBeVisible({ timeout: COPY_TIMEOUT_MS });
  }
});
