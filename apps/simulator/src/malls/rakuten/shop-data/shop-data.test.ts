import { expect, it } from 'vitest';
import { elementOf, openShop } from '../test-shop.ts';

it.each([
  ['delvdateMaster', 'delvdateNumber', '1'],
  ['deliverySetInfo', 'deliverySetId', '1'],
  ['soryoKbn', 'id', '1'],
  ['shopAreaSoryo', 'patternId', '1'],
  ['operationLeadTime', 'operationLeadTimeId', '1'],
  ['shipFrom', 'shipFromId', '1'],
])('%s lists the ids of the shop', async (name, element, value) => {
  const answer = await openShop().call('GET', `/es/1.0/shop/${name}`);
  expect([answer.status, answer.headers['content-type'], elementOf(answer, 'resultCode')]).toEqual([200, 'text/xml;charset=UTF-8', 'N000']);
  expect(answer.text()).toContain('<shopbiz:shopBizApiResponse');
  expect(elementOf(answer, element)).toBe(value);
});
