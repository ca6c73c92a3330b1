import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mallProfiles } from '@narabe/core/mapping';
import { createKeyring } from '@narabe/platform/secrets';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
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

const CANARY = 'canary-7f3a9c-secret';
const names = (channel: string) =>
  mallProfiles.find((profile) => profile.channel === channel)?.credentialFields.map((field) => field.name) ?? [];
const credentials = (mark = CANARY) => Object.fromEntries(names(TARGET).map((name) => [name, `${mark}-${name}`]));

describe.skipIf(!hasDatabase('api shops'))('connecting a shop', () => {
  let api: TestApi;
  let simulator: Server;
  let shop: Shop;
  let admin: Browser;
  beforeAll(async () => {
    const given = Object.fromEntries(
      mallProfiles.map(({ channel }) => [channel, Object.fromEntries(names(channel).map((name) => [name, `${CANARY}-practice-${name}`]))]),
    );
    simulator = createServer((_request, response) => response.end(JSON.stringify(given))).listen(0, '127.0.0.1');
    await new Promise((resolve) => simulator.once('listening', resolve));
    const { port } = simulator.address() as AddressInfo;
    api = await startApi({ SIMULATOR_URL: `http://127.0.0.1:${port}` });
    shop = await addShop(api, await addSeller(api, '青空商店'), 'own');
    admin = await browserOf(api, shop.sellerId, 'admin');
  });
  afterAll(async () => {
    await api.close();
    simulator.close();
  });

  const create = (body: object) => admin.call('POST', '/api/channel-accounts', { channel: TARGET, name: '二号店', ...body });
  const stored = (id: string) =>
    asOwner<{ id: string; name: string; ciphertext: Buffer }>(
      api.ownerUrl,
      'SELECT id, name, ciphertext FROM channel_credential WHERE channel_account_id = $1 ORDER BY name',
      [id],
    );

  it('lists the malls and what each asks for', async () => {
    const { items } = (await admin.call('GET', '/api/channels')).json();
    expect(items.map((item: { channel: string }) => item.channel)).toEqual(mallProfiles.map((profile) => profile.channel));
    expect(items[0].credentialFields.length).toBeGreaterThan(0);
  });

  it('keeps credentials encrypted, lets them be tried, and never shows them again', async () => {
    const answer = await create({ credentials: credentials() });
    expect(answer.status).toBe(201);
    const account = answer.json();
    expect(account).toMatchObject({ state: 'checking', mode: 'simulator', channel: TARGET });
    expect(account.credentials.map((each: { hint: string }) => each.hint)).toEqual(
      names(TARGET)
        .sort()
        .map((name) => name.slice(-4)),
    );
    const lane = await asOwner(api.ownerUrl, `SELECT kind FROM lane WHERE channel_account_id = $1 AND due_at <= now()`, [account.id]);
    expect(lane).toEqual([{ kind: 'probe' }]);

    const [seller] = await asOwner<{ data_key: Buffer; data_key_id: string }>(api.ownerUrl, 'SELECT * FROM seller WHERE id = $1', [
      shop.sellerId,
    ]);
    const key = { wrapped: new Uint8Array(seller?.data_key ?? []), keyId: seller?.data_key_id ?? '' };
    for (const { id, name, ciphertext } of await stored(account.id)) {
      expect(ciphertext.includes(CANARY)).toBe(false);
      const place = { sellerId: shop.sellerId, table: 'channel_credential', column: 'ciphertext', rowId: id };
      expect(createKeyring([api.env.MASTER_KEY]).decrypt(key, place, ciphertext)).toBe(`${CANARY}-${name}`);
    }
  });

  it('tells no credential in any answer, problem or log line', async () => {
    const texts = [
      (await create({ credentials: { ...credentials(), unknown: CANARY } })).text,
      (await create({ credentials: credentials().toString() })).text,
      (await create({ name: '', credentials: credentials() })).text,
    ];
    const { items } = (await admin.call('GET', '/api/channel-accounts')).json();
    for (const { id } of items) {
      texts.push((await admin.call('GET', `/api/channel-accounts/${id}`)).text);
      texts.push((await admin.call('PATCH', `/api/channel-accounts/${id}`, { credentials: { wrong: CANARY } })).text);
    }
    for (const route of api.routes.filter((each) => each.startsWith('GET ') && !/:|events/.test(each))) {
      texts.push((await admin.call('GET', route.slice('GET '.length))).text);
    }
    expect(texts.join('\n')).not.toContain(CANARY);
    expect(api.logs.join('\n')).not.toContain(CANARY);
    const dump = await asOwner(api.ownerUrl, `SELECT query_to_xml('SELECT * FROM channel_account', true, false, '')::text AS text`);
    expect(JSON.stringify(dump)).not.toContain(CANARY);
  });

  it('names every credential that is missing or unknown', async () => {
    const [first, ...rest] = names(TARGET);
    const answer = await create({ credentials: { [String(first)]: 'x', colour: 'red' } });
    expect(answer.status).toBe(400);
    expect(answer.json().errors.map((error: { field: string; code: string }) => [error.field, error.code])).toEqual([
      ['credentials.colour', 'unknown_field'],
      ...rest.map((name) => [`credentials.${name}`, 'missing']),
    ]);
    expect((await create({ channel: 'nowhere', credentials: {} })).json().errors).toMatchObject([
      { field: 'channel', code: 'unknown_channel' },
    ]);
  });

  it('takes a new key, forgets the old token, and tries again', async () => {
    const { id } = (await create({ credentials: credentials() })).json();
    const before = await stored(id);
    await asOwner(api.ownerUrl, `UPDATE channel_account SET state = 'needs_reauthorization', state_reason = 'expired' WHERE id = $1`, [id]);
    await asOwner(api.ownerUrl, `INSERT INTO channel_token VALUES ($1, $2, 'x', now() + interval '1 hour')`, [shop.sellerId, id]);
    const [name] = names(TARGET);
    const answer = await admin.call('PATCH', `/api/channel-accounts/${id}`, { credentials: { [String(name)]: 'a-new-long-value' } });
    expect(answer.json()).toMatchObject({ state: 'checking', stateReason: null });
    const after = await stored(id);
    expect(after.map((row) => row.id)).toEqual(before.map((row) => row.id));
    expect(after.filter((row, index) => !row.ciphertext.equals(before[index]?.ciphertext ?? Buffer.of()))).toMatchObject([{ name }]);
    expect(await asOwner(api.ownerUrl, 'SELECT 1 FROM channel_token WHERE channel_account_id = $1', [id])).toEqual([]);
  });

  it('pauses, stays paused under a new key, and goes on when told', async () => {
    const { id } = (await create({ credentials: credentials() })).json();
    const patch = async (body: object) => (await admin.call('PATCH', `/api/channel-accounts/${id}`, body)).json().state;
    expect(await patch({ paused: true })).toBe('paused');
    expect(await patch({ credentials: { [String(names(TARGET)[0])]: 'another-value' } })).toBe('paused');
    expect((await admin.call('POST', `/api/channel-accounts/${id}/check`)).json().code).toBe('account_paused');
    expect(await patch({ name: '三号店' })).toBe('paused');
    expect(await patch({ paused: false })).toBe('checking');
  });

  it('goes on working while a working shop is checked', async () => {
    const answer = await admin.call('POST', `/api/channel-accounts/${shop.targetId}/check`);
    expect([answer.status, answer.json().state]).toEqual([200, 'active']);
  });

  it('is removed only while nothing stems from it', async () => {
    const { id } = (await create({ credentials: credentials() })).json();
    expect((await admin.call('DELETE', `/api/channel-accounts/${id}`)).status).toBe(204);
    expect((await admin.call('GET', `/api/channel-accounts/${id}`)).status).toBe(404);
    for (const used of [shop.sourceId, shop.targetId]) {
      expect((await admin.call('DELETE', `/api/channel-accounts/${used}`)).json().code).toBe('account_in_use');
    }
  });

  it('connects the practice shops in one go, with credentials that no browser sees', async () => {
    const fresh = await browserOf(api, await addSeller(api, '練習商店'), 'owner');
    const before = (await fresh.call('GET', '/api/practice-shops')).json();
    expect(before.items.map((each: { channelAccountId: null }) => each.channelAccountId)).toEqual(mallProfiles.map(() => null));
    const [connected] = await Promise.all([fresh.call('POST', '/api/practice-shops'), fresh.call('POST', '/api/practice-shops')]);
    expect(connected.text).not.toContain(CANARY);
    expect(connected.json().items.every((each: { channelAccountId: string | null }) => each.channelAccountId !== null)).toBe(true);
    await Promise.all([1, 2, 3].map(() => fresh.call('POST', '/api/practice-shops')));
    expect((await fresh.call('GET', '/api/channel-accounts')).json().items.length).toBe(mallProfiles.length);
  });
});

it('has no practice shops beside live ones', async () => {
  if (!hasDatabase('api live mode')) return;
  const api = await startApi({ CHANNEL_MODE: 'live' });
  const owner = await browserOf(api, await addSeller(api, '青空商店'), 'owner');
  expect((await owner.call('GET', '/api/practice-shops')).status).toBe(404);
  expect((await owner.call('GET', '/api/me')).json().channelMode).toBe('live');
  await api.close();
});
