import { describe, expect, it } from 'vitest';
import { createAnswer, type HttpCall } from '../http/index.ts';
import { createYahooConnector } from './index.ts';
import { bodyOf, scripted, token } from './yahoo.test-kit.ts';

const MUG = { code: 'hnz-mug-010', variantCode: null };

describe('a publish', () => {
  it.each([
    ['due', 0, 'running'],
    ['due in a moment', 60_000, 'running'],
    ['booked by somebody for tomorrow', 86_400_000, 'idle'],
  ] as const)('whose time is %s is %s ms ahead: %s', async (_what, aheadMs, state) => {
    const time = new Date(Date.now() + aheadMs).toISOString();
    const answers: Record<string, string> = {
      reservePublish: `<ResultSet><Status>OK</Status><ReserveTime>${time}</ReserveTime></ResultSet>`,
      submitItem: '<ResultSet><Result><Status>OK</Status></Result></ResultSet>',
    };
    const send = async (call: HttpCall) =>
      call.endpoint === 'token' ? token() : createAnswer(200, {}, Buffer.from(answers[call.endpoint] ?? ''));
    expect(await createYahooConnector(scripted(send)).publisher?.publishState()).toBe(state);
  });
});

describe('the grant', () => {
  it('that was replaced is stored before it is used', async () => {
    const events: string[] = [];
    const send = async (call: HttpCall) => {
      events.push(call.endpoint === 'token' ? `refresh with ${new URLSearchParams(bodyOf(call)).get('refresh_token')}` : call.endpoint);
      if (call.endpoint === 'token') return token('RT-new');
      return createAnswer(200, {}, Buffer.from('<ResultSet><Result><ItemCode>x</ItemCode></Result></ResultSet>'));
    };
    const saveCredential = async (name: string, value: string) => void events.push(`save ${name} ${value}`);
    const replacing = createYahooConnector({ ...scripted(send), saveCredential });
    await replacing.stockTarget?.readStock([MUG]);

    expect(events).toEqual(['refresh with RT-1', 'save refreshToken RT-new', 'getStock']);
  });

  it('whose session is over (px-04102) is auth at once: no refresh can help', async () => {
    const calls: string[] = [];
    const send = async (call: HttpCall) => {
      calls.push(call.endpoint);
      if (call.endpoint === 'token') return token();
      return createAnswer(401, {}, Buffer.from('<Error><Message>AccessToken has been expired.</Message><Code>px-04102</Code></Error>'));
    };
    const over = createYahooConnector(scripted(send));
    await expect(over.stockTarget?.readStock([MUG])).rejects.toMatchObject({ kind: 'auth', code: 'px-04102' });
    expect(calls).toEqual(['token', 'getStock']);
  });

  it('is not probed away: a refused function is a result', async () => {
    const send = async (call: HttpCall) => {
      if (call.endpoint === 'token') return token();
      if (call.endpoint === 'getStock')
        return createAnswer(403, {}, Buffer.from('<Error><Message>x</Message><Code>px-14304</Code></Error>'));
      return createAnswer(200, {}, Buffer.from('<ResultSet><Result/></ResultSet>'));
    };
    const probe = await createYahooConnector(scripted(send)).probe();
    expect(probe.checks).toEqual([
      { ability: 'items', ok: true, code: null },
      { ability: 'inventory', ok: false, code: 'px-14304' },
      { ability: 'store_categories', ok: true, code: null },
    ]);
  });
});
