import { hashPassword, verifyPassword } from '@narabe/db/queries';
import { newId } from '@narabe/platform/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addPerson, addSeller, asOwner, Browser, browserOf, hasDatabase, PASSWORD, startApi, type TestApi } from '../../testing/index.ts';

it('knows a password again by its argon2id hash, in whatever width it was typed', async () => {
  const hash = await hashPassword('ｐａｓｓｗｏｒｄ 12345');
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await verifyPassword(hash, 'password 12345')).toBe(true);
  expect(await verifyPassword(hash, 'password 12346')).toBe(false);
  expect(await verifyPassword('no hash', 'x')).toBe(false);
});

describe.skipIf(!hasDatabase('api sign-in'))('signing in', () => {
  let api: TestApi;
  let sellerId: string;
  beforeAll(async () => {
    api = await startApi();
    sellerId = await addSeller(api, '青空商店');
  });
  afterAll(() => api.close());

  it('lets in who knows the password, and says who they are', async () => {
    const browser = new Browser(api);
    const email = await addPerson(api.database, sellerId, 'operator');
    const signedIn = await browser.signIn(email);
    expect(signedIn.status).toBe(204);
    expect(String(signedIn.headers['set-cookie'])).toMatch(/HttpOnly.*SameSite=Lax|SameSite=Lax.*HttpOnly/i);
    const me = await browser.call('GET', '/api/me');
    expect(me.json()).toMatchObject({
      user: { email },
      sellers: [{ id: sellerId, name: '青空商店', role: 'operator' }],
      activeSellerId: sellerId,
      channelMode: 'simulator',
    });
  });

  it('answers the same for a wrong password and for an address that nobody has', async () => {
    const email = await addPerson(api.database, sellerId, 'viewer');
    const wrong = await new Browser(api).signIn(email, 'wrong wrong wrong');
    const nobody = await new Browser(api).signIn('nobody@example.jp', 'wrong wrong wrong');
    expect([wrong.status, wrong.json().code]).toEqual([401, 'invalid_credentials']);
    expect({ ...nobody.json(), correlationId: '' }).toEqual({ ...wrong.json(), correlationId: '' });
  });

  it('keeps only a hash of the session token, and the hash opens nothing', async () => {
    const email = await addPerson(api.database, sellerId, 'viewer');
    const browser = new Browser(api);
    await browser.signIn(email);
    const [name, cookie] = [...browser.cookies][0] ?? ['', ''];
    const token = cookie.split('.')[0] ?? '';
    const user = await api.database.shared.user.findUniqueOrThrow({ where: { email }, include: { sessions: true } });
    const stored = user.sessions[0]?.token ?? '';
    expect(stored).not.toBe('');
    expect(stored).not.toContain(token);
    browser.cookies.set(name, cookie.replace(token, stored));
    expect((await browser.call('GET', '/api/me')).status).toBe(401);
  });

  it('ends the session when the person signs out', async () => {
    const browser = await browserOf(api, sellerId, 'viewer');
    const before = browser.cookieHeader();
    expect((await browser.call('POST', '/api/auth/sign-out')).status).toBe(204);
    expect((await browser.call('GET', '/api/me', undefined, { cookie: before })).status).toBe(401);
  });

  it.each([
    ['was not used for a week', "expires_at = now() - interval '1 second'"],
    ['is a month old, however much it was used', "created_at = now() - interval '31 days'"],
  ])('ends a session that %s', async (_why, change) => {
    const browser = await browserOf(api, sellerId, 'viewer');
    expect((await browser.call('GET', '/api/me')).status).toBe(200);
    await asOwner(api.ownerUrl, `UPDATE session SET ${change}`);
    expect((await browser.call('GET', '/api/me')).status).toBe(401);
  });

  it('prolongs the cookie of who keeps working', async () => {
    const browser = await browserOf(api, sellerId, 'viewer');
    await asOwner(api.ownerUrl, `UPDATE session SET expires_at = now() + interval '2 days', updated_at = now() - interval '5 days'`);
    const answer = await browser.call('GET', '/api/me');
    expect(String(answer.headers['set-cookie'])).toMatch(/narabe\.session_token=.*Max-Age=604800/);
    expect((await browser.call('GET', '/api/me')).status).toBe(200);
  });

  it('has no open sign-up unless the installation wants it', async () => {
    const email = `${newId()}@example.jp`;
    const body = { companyName: '新しい商店', name: '新田', email, password: PASSWORD };
    const closed = await new Browser(api).call('POST', '/api/auth/sign-up/email', body);
    expect([closed.status, closed.json().code]).toEqual([404, 'not_found']);
    const open = await startApi({ SIGN_UP_ENABLED: 'true' });
    const browser = new Browser(open);
    expect((await browser.call('POST', '/api/auth/sign-up/email', { ...body, password: 'short' })).status).toBe(400);
    expect((await browser.call('POST', '/api/auth/sign-up/email', body)).status).toBe(204);
    expect((await browser.call('GET', '/api/me')).json()).toMatchObject({
      user: { email },
      sellers: [{ name: '新しい商店', role: 'owner' }],
    });
    const again = await new Browser(open).call('POST', '/api/auth/sign-up/email', body);
    expect([again.status, again.json().code]).toEqual([409, 'email_taken']);
    await open.close();
  });

  it('makes guessing slow after ten failures, even with the right password at last', async () => {
    const email = await addPerson(api.database, sellerId, 'owner');
    const from = { 'x-forwarded-for': '203.0.113.9' };
    const attempt = (password: string) => new Browser(api).call('POST', '/api/auth/sign-in/email', { email, password }, from);
    for (let failures = 0; failures < 8; failures += 1) expect((await attempt('wrong wrong wrong')).status).toBe(401);
    const rest = [await attempt('wrong wrong wrong'), await attempt('wrong wrong wrong'), await attempt('wrong wrong wrong')];
    expect(rest.some((answer) => answer.status === 429)).toBe(true);
    const last = await attempt(PASSWORD);
    expect([last.status, last.json().code]).toEqual([429, 'too_many_requests']);
    expect(Number(last.headers['retry-after'])).toBeGreaterThan(0);
  });
});

describe.skipIf(!hasDatabase('api seller choice'))('choosing a company', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  it('acts for the chosen one, and for no stranger', async () => {
    const [first, second, stranger] = [await addSeller(api, '一'), await addSeller(api, '二'), await addSeller(api, '三')];
    const email = `${newId()}@example.jp`;
    await addPerson(api.database, first, 'owner', email);
    const user = await api.database.shared.user.findUniqueOrThrow({ where: { email } });
    await api.database.withTenant(second, async (tx) => {
      await tx.member.createMany({ data: [{ sellerId: second, userId: user.id, role: 'viewer' }] });
    });
    const browser = new Browser(api);
    await browser.signIn(email);
    expect((await browser.call('GET', '/api/me')).json().activeSellerId).toBe(first);
    expect((await browser.call('PUT', '/api/me/seller', { sellerId: second })).json().activeSellerId).toBe(second);
    expect((await browser.call('GET', '/api/me')).json().activeSellerId).toBe(second);
    // A viewer there, although the owner of the other.
    expect((await browser.call('POST', '/api/word-rules', { word: 'x', action: 'drop_line' })).status).toBe(403);
    expect((await browser.call('PUT', '/api/me/seller', { sellerId: stranger })).status).toBe(404);
    expect((await browser.call('GET', '/api/me')).json().sellers.map((seller: { name: string }) => seller.name)).toEqual(['一', '二']);
  });

  it('refuses everything but the own face to who belongs to none', async () => {
    const sellerId = await addSeller(api, '四');
    const email = await addPerson(api.database, sellerId, 'owner');
    const browser = new Browser(api);
    await browser.signIn(email);
    await asOwner(api.ownerUrl, 'DELETE FROM member WHERE seller_id = $1', [sellerId]);
    expect((await browser.call('GET', '/api/me')).json()).toMatchObject({ sellers: [], activeSellerId: null });
    const refused = await browser.call('GET', '/api/products');
    expect([refused.status, refused.json().code]).toEqual([403, 'no_seller_chosen']);
  });
});
