import { expect, it } from 'vitest';
import type { Endpoint } from './mall.ts';
import { RouteTable } from './route-table.ts';

const endpoint = (name: string, method: Endpoint['method'], path: string): Endpoint => ({
  name,
  method,
  path,
  authorize: () => null,
  handle: () => ({ status: 200 }),
});

const table = new RouteTable([
  endpoint('search', 'GET', '/items/:seller'),
  endpoint('get', 'GET', '/items/:seller/:sku'),
  endpoint('restrictions', 'GET', '/items/restrictions'),
  endpoint('put', 'PUT', '/items/:seller/:sku'),
]);
const found = (method: string, path: string) => {
  const match = table.find(method, path);
  return match && [match.endpoint.name, match.params];
};

it('decodes each part, so that a SKU may hold a slash, a space or full-width letters', () => {
  expect(found('GET', '/items/S1/A%2FB%20%EF%BC%A1')).toEqual(['get', { seller: 'S1', sku: 'A/B Ａ' }]);
});

it('lets a fixed part win over a variable one', () => {
  expect(found('GET', '/items/restrictions')).toEqual(['restrictions', {}]);
  expect(found('GET', '/items/other')).toEqual(['search', { seller: 'other' }]);
});

it('tells methods apart and finds nothing for unknown, empty or badly encoded parts', () => {
  expect(found('PUT', '/items/S1/x')?.[0]).toBe('put');
  for (const path of ['/items', '/items/S1/', '/items/S1/x/y', '/items/S1/%E0%A4%A', '/']) expect(found('GET', path)).toBeUndefined();
  expect(found('DELETE', '/items/S1/x')).toBeUndefined();
});

it('refuses two endpoints for one place', () => {
  expect(() => new RouteTable([endpoint('a', 'GET', '/x/:a'), endpoint('b', 'GET', '/x/:b')])).toThrow('two endpoints');
});
