import { expect, it } from 'vitest';
import type { Mall } from './mall.ts';
import { callMall } from './test-harness.ts';

const refusal = () => ({ status: 500 });
const mall: Mall = {
  name: 'amazon',
  endpoints: [
    {
      name: 'echo',
      method: 'POST',
      path: '/echo/:id',
      authorize: ({ headers }) => (headers['x-key'] === 'yes' ? null : { status: 401 }),
      handle: ({ params, query, body }) => ({
        status: 200,
        body: JSON.stringify([params.id, query.get('q'), JSON.parse(body.toString())]),
      }),
    },
  ],
  refusals: {
    throttled: refusal,
    unavailable: refusal,
    serverError: refusal,
    maintenance: refusal,
    unknownPath: ({ path }) => ({ status: 404, body: path }),
  },
  reset: () => {},
  state: () => ({}),
  credentials: () => ({}),
  revoke: () => {},
  restore: () => {},
};

it('routes through authorize to handle', async () => {
  const welcome = await callMall(mall, { method: 'post', path: '/echo/%2F?q=1', headers: { 'X-Key': 'yes' }, body: { a: 1 } });
  expect(welcome.json()).toEqual(['/', '1', { a: 1 }]);
  expect((await callMall(mall, { method: 'POST', path: '/echo/1' })).status).toBe(401);
});

it('gives unknown paths the refusal of the mall', async () => {
  const answer = await callMall(mall, { method: 'GET', path: '/nothing' });
  expect([answer.status, answer.text()]).toEqual([404, '/nothing']);
});
