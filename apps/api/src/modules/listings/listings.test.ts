import { newId } from '@narabe/platform/ids';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  addCategories,
  addSeller,
  addShop,
  asOwner,
  type Browser,
  browserOf,
  hasDatabase,
  type Shop,
  startApi,
  TARGET,
  type TestApi,
} from '../../testing/index.ts';

describe.skipIf(!hasDatabase('api listings'))('pages', () => {
  let api: TestApi;
  let shop: Shop;
  let operator: Browser;
  beforeAll(async () => {
    api = await startApi();
    await addCategories(api);
  });
  beforeEach(async () => {
    shop = await addShop(api, await addSeller(api, '青空商店'), 'own');
    operator = await browserOf(api, shop.sellerId, 'operator');
  });
  afterAll(() => api.close());

  const get = async (path: string) => (await operator.call('GET', path)).json();
  const page = () => get(`/api/listings/${shop.listingId}`);
  const laneDue = async () =>
    (await asOwner(api.ownerUrl, `SELECT 1 FROM lane WHERE seller_id = $1 AND kind = 'listing_out' AND due_at <= now()`, [shop.sellerId]))
      .length > 0;

  /** Another product, blocked for the same reason. */
  async function addBlocked(code: string, sourceClass: string): Promise<string> {
    const [productId, id] = [newId(), newId()];
    const { sellerId, targetId } = shop;
    await api.database.withTenant(sellerId, async (tx) => {
      const classification = [{ id: sourceClass, name: 'お菓子' }];
      await tx.product.create({
        data: { sellerId, id: productId, code, title: code, bullets: [], variationAxes: [], imageUrls: [], classification },
      });
      await tx.listing.create({
        data: {
          sellerId,
          id,
          channelAccountId: targetId,
          productId,
          code: code.toLowerCase(),
          state: 'blocked',
          reason: 'category_unsure',
          imageUrls: [],
        },
      });
      await tx.listingIssue.create({
        data: {
          sellerId,
          listingId: id,
          position: 0,
          field: 'category',
          code: 'category_unsure',
          severity: 'error',
          fix: 'choose_category',
        },
      });
    });
    return id;
  }

  it('are found by state, reason, issue, shop and words in any width', async () => {
    const id = await addBlocked('ZZZ-1', 'elsewhere');
    const found = async (query: string) => (await get(`/api/listings?${query}`)).items.map((item: { id: string }) => item.id);
    expect(await found('state=blocked')).toEqual([shop.listingId, id]);
    expect(await found('state=live')).toEqual([]);
    expect(await found('reason=category_unsure&limit=1')).toEqual([shop.listingId]);
    expect(await found('issue=category_unsure&search=zzz')).toEqual([id]);
    expect(await found(`search=${encodeURIComponent('ポテトチップス')}`)).toEqual([shop.listingId]);
    expect(await found('search=%25')).toEqual([]);
    expect(await found(`channelAccountId=${shop.sourceId}`)).toEqual([]);
    expect((await operator.call('GET', '/api/listings?state=nonsense')).json().code).toBe('validation_failed');
  });

  it('come page by page, each once', async () => {
    for (let index = 0; index < 12; index += 1) await addBlocked(`B-${index}`, 'x');
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const answer = await get(`/api/listings?limit=5${cursor && `&cursor=${cursor}`}`);
      seen.push(...answer.items.map((item: { id: string }) => item.id));
      cursor = answer.nextCursor;
    }
    expect([seen.length, new Set(seen).size]).toEqual([13, 13]);
    expect((await get('/api/listings?cursor=nonsense')).items.length).toBe(13);
  });

  it('are counted by state and by why', async () => {
    await addBlocked('ZZZ-1', 'elsewhere');
    expect(await get('/api/listings/counts')).toEqual({
      states: { draft: 0, blocked: 2, publishing: 0, live: 0, failed: 0, ended: 0 },
      reasons: [{ code: 'category_unsure', state: 'blocked', count: 2 }],
      issues: [{ code: 'category_unsure', severity: 'error', count: 2 }],
    });
    expect((await get(`/api/listings/counts?channelAccountId=${shop.sourceId}`)).states.blocked).toBe(0);
  });

  it('show where each value came from, what is wrong, and what would change on the mall', async () => {
    const variant = {
      code: 'v1',
      sku: shop.skuCode,
      options: {},
      priceYen: 198,
      barcode: { value: '4901234567894' },
      attributes: [],
      imageRef: null,
    };
    const draft = {
      code: 'own-p',
      title: '新しい題',
      categoryId: '111',
      onSale: true,
      imageRefs: [],
      selectors: [],
      descriptionHtml: '<p>x</p>',
      variants: [variant],
    };
    const view = { code: 'own-p', title: '前の題', categoryId: '111', onSale: true, published: true, imageRefs: ['/1.jpg'] };
    const onMall = { ...view, variants: [{ code: 'v1', priceYen: 210, barcode: '4901234567894', options: {} }] };
    await asOwner(
      api.ownerUrl,
      `UPDATE listing SET draft = $2, mall_page = $3, category_id = '111', category_decided_by = 'learned' WHERE id = $1`,
      [shop.listingId, JSON.stringify(draft), JSON.stringify({ raw: {}, view: onMall })],
    );
    await asOwner(api.ownerUrl, `INSERT INTO listing_field VALUES ($1, $2, 'title', '', '元', '規則後', NULL, false, '新しい題')`, [
      shop.sellerId,
      shop.listingId,
    ]);
    expect(await page()).toMatchObject({
      title: '新しい題',
      accountName: 'own 先',
      category: { id: '111', path: ['食品', 'お菓子', 'スナック菓子'], decidedBy: 'learned' },
      sourceClass: { id: shop.sourceClass, path: ['食品', 'お菓子'] },
      imageHashes: [shop.imageHash],
      fields: [{ field: 'title', sku: null, source: '元', afterRules: '規則後', override: null, locked: false, final: '新しい題' }],
      issues: [{ code: 'category_unsure', fix: 'choose_category' }],
      variants: [{ code: 'v1', sku: shop.skuCode, priceYen: 198, barcode: '4901234567894', barcodeExemption: null }],
      differences: [
        { field: 'title', desired: '新しい題', onMall: '前の題' },
        { field: 'variants.v1.price', desired: '198', onMall: '210' },
      ],
    });
  });

  it('are made again with what the operator wrote, and without it when it is taken back', async () => {
    const put = (body: object) => operator.call('PUT', `/api/listings/${shop.listingId}/fields`, body);
    expect((await put({ field: 'title', value: '手書きの題' })).json()).toEqual({ requeued: 1 });
    expect((await put({ field: 'price', sku: shop.skuCode, value: '250', locked: false })).status).toBe(200);
    expect(await page()).toMatchObject({
      state: 'draft',
      step: 'draft',
      reason: null,
      fields: [
        { field: 'price', sku: shop.skuCode, override: '250', locked: false },
        { field: 'title', sku: null, override: '手書きの題', locked: true },
      ],
    });
    expect(await laneDue()).toBe(true);
    expect((await put({ field: 'title', sku: 'nobody’s', value: 'x' })).json().code).toBe('sku_unknown');
    expect((await put({ field: 'colour', value: 'x' })).json().errors).toMatchObject([{ field: 'field', code: 'field_unknown' }]);
    expect((await put({ field: 'title', value: ' ' })).json().errors).toMatchObject([{ field: 'value', code: 'value_blank' }]);
    await operator.call('DELETE', `/api/listings/${shop.listingId}/fields?field=title`);
    expect((await page()).fields.find((field: { field: string }) => field.field === 'title')).toMatchObject({
      override: null,
      locked: false,
    });
  });

  it('teach their category to the others of their class that waited for it', async () => {
    const sibling = await addBlocked('SIBLING', shop.sourceClass);
    const stranger = await addBlocked('STRANGER', 'elsewhere');
    const answer = await operator.call('PUT', `/api/listings/${shop.listingId}/category`, { categoryId: '111' });
    expect(answer.json()).toEqual({ requeued: 2, remembered: true });
    const stateOf = async (id: string) => (await get(`/api/listings/${id}`)).state;
    expect([await stateOf(shop.listingId), await stateOf(sibling), await stateOf(stranger)]).toEqual(['draft', 'draft', 'blocked']);
    expect(await page()).toMatchObject({ categoryId: '111', categoryConfidence: 1, category: { decidedBy: 'operator' } });
    expect((await get('/api/category-mappings')).items).toContainEqual(
      expect.objectContaining({
        channel: TARGET,
        sourceClass: shop.sourceClass,
        categoryId: '111',
        categoryPath: ['食品', 'お菓子', 'スナック菓子'],
      }),
    );
  });

  it('keep a category for themselves when nothing is to be remembered', async () => {
    const sibling = await addBlocked('SIBLING', shop.sourceClass);
    const body = { categoryId: '112', remember: false };
    expect((await operator.call('PUT', `/api/listings/${shop.listingId}/category`, body)).json()).toEqual({
      requeued: 1,
      remembered: false,
    });
    expect((await get(`/api/listings/${sibling}`)).state).toBe('blocked');
  });

  it.each([
    ['999', 'category_unknown'],
    ['100', 'category_not_listable'],
  ])('take no category that is none: %s', async (categoryId, code) => {
    const answer = await operator.call('PUT', `/api/listings/${shop.listingId}/category`, { categoryId });
    expect([answer.status, answer.json().code]).toEqual([422, code]);
    expect((await page()).state).toBe('blocked');
  });

  it('are tried again one by one or all that failed alike, but not what was taken off', async () => {
    const ended = await addBlocked('ENDED', 'x');
    await asOwner(api.ownerUrl, `UPDATE listing SET state = 'ended' WHERE id = $1`, [ended]);
    expect((await operator.call('POST', `/api/listings/${ended}/retry`)).json().code).toBe('listing_ended');
    expect((await operator.call('POST', `/api/listings/${shop.listingId}/retry`)).json()).toEqual({ requeued: 1 });
    await addBlocked('MORE', 'x');
    expect((await operator.call('POST', '/api/listings/redraft', { states: ['blocked'], reason: 'category_unsure' })).json()).toEqual({
      requeued: 1,
    });
    expect((await operator.call('POST', '/api/listings/redraft', {})).json()).toEqual({ requeued: 2 });
  });

  it('make an open run wait for them again', async () => {
    await operator.call('POST', `/api/listings/${shop.listingId}/retry`);
    const items = (await get(`/api/sync-runs/${shop.runId}/items?kind=listing`)).items;
    expect(items).toMatchObject([{ state: 'pending', reason: null }]);
  });
});
