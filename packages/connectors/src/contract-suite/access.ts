import type { Operation } from '@narabe/core/channel';
import { describe, expect, it } from 'vitest';
import type { Control } from './control.ts';
import type { Fixture } from './fixture.ts';

const OPERATIONS = [
  'probe',
  'request_sku_list',
  'sku_list_state',
  'read_sku_list',
  'read_own_items',
  'read_catalog_items',
  'read_categories',
  'read_attributes',
  'open_media_container',
  'put_image',
  'put_listing',
  'read_listings',
  'delete_listing',
  'write_stock',
  'read_stock',
  'publish',
  'publish_state',
] as const satisfies readonly Operation[];

/** Credentials, tokens and quotas: who may call, and what it costs. */
export function describeAccess(fixture: Fixture, control: () => Control): void {
  describe('access', () => {
    it('a probe of the practice shop is fine in every ability', async () => {
      const probe = await (await fixture.create(control())).probe();
      expect(probe.mallSellerId).not.toBe('');
      expect(probe.checks.length).toBeGreaterThan(0);
      expect(probe.checks.filter(({ ok }) => !ok)).toEqual([]);
    });

    it('wrong credentials are auth', async () => {
      const connector = await fixture.create(control(), fixture.wrongCredentials);
      await expect(fixture.read.run(connector)).rejects.toMatchObject({ name: 'ConnectorError', kind: 'auth' });
    });

    it('a revoked grant is auth', async () => {
      await control().addFault({ mall: fixture.mall, kind: 'revoked_grant' });
      await expect(fixture.read.run(await fixture.create(control()))).rejects.toMatchObject({ kind: 'auth' });
    });

    it('costs name only endpoints that have a quota, and a quota says where it comes from', async () => {
      const connector = await fixture.create(control());
      const known = new Set(connector.quotas.map(({ endpoint }) => endpoint));
      for (const operation of OPERATIONS) for (const endpoint of connector.costOf(operation)) expect(known, operation).toContain(endpoint);
      for (const quota of connector.quotas) {
        expect(quota.burst).toBeGreaterThanOrEqual(1);
        expect(quota.ratePerSecond).toBeGreaterThan(0);
        expect(quota.source).not.toBe('');
        expect(quota.asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      }
    });
  });
}

/** One refresh for all who wait for it. */
export function describeToken(fixture: Fixture, endpoint: string, control: () => Control): void {
  describe('token', () => {
    const refreshes = async () => (await control().calls(fixture.mall))[endpoint];

    it('ten parallel calls share one refresh at the start and one when the token has expired', async () => {
      const connector = await fixture.create(control());
      const tenCalls = () => Promise.all(Array.from({ length: 10 }, () => fixture.read.run(connector)));
      await tenCalls();
      expect(await refreshes()).toBe(1);
      await control().resetCounters();
      await control().addFault({ mall: fixture.mall, kind: 'expired_access' });
      await tenCalls();
      expect(await refreshes()).toBe(1);
    });
  });
}
