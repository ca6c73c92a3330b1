import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addSeller, addShop, type Browser, browserOf, hasDatabase, type Shop, startApi, type TestApi } from '../../testing/index.ts';

describe.skipIf(!hasDatabase('api images'))('pictures', () => {
  let api: TestApi;
  let shop: Shop;
  let viewer: Browser;
  beforeAll(async () => {
    api = await startApi();
    shop = await addShop(api, await addSeller(api, '青空商店'), 'own');
    viewer = await browserOf(api, shop.sellerId, 'viewer');
  });
  afterAll(() => api.close());

  const url = () => `/api/images/${shop.imageHash}`;

  it('are missing, not broken, while the file is not there', async () => {
    expect((await viewer.call('GET', url())).json().code).toBe('not_found');
  });

  it('come from the seller’s own folder and may be kept by their own browser', async () => {
    const folder = path.join(api.env.DATA_DIR, 'images', shop.sellerId);
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, `${shop.imageHash}.jpg`), 'jpg');
    const answer = await viewer.call('GET', url());
    expect([answer.status, answer.headers['content-type'], answer.headers['cache-control'], answer.text]).toEqual([
      200,
      'image/jpeg',
      'private, max-age=31536000, immutable',
      'jpg',
    ]);
  });

  it.each(['..%2f..%2fetc%2fpasswd', '../../x', 'ABC', 'a'.repeat(15)])('have no other name than a hash: %s', async (name) => {
    expect((await viewer.call('GET', `/api/images/${name}`)).status).toBeGreaterThanOrEqual(400);
  });
});
