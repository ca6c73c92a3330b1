import { describe, expect, it } from 'vitest';
import type { Control } from './control.ts';
import { abilityOf, type Fixture, type PageSample } from './fixture.ts';

export function describePublisher(
  fixture: Fixture,
  pages: PageSample,
  sample: NonNullable<Fixture['publisher']>,
  control: () => Control,
): void {
  describe('publisher', () => {
    it('nothing edited is nothing to publish, and fine', async () => {
      const publisher = abilityOf(await fixture.create(control()), 'publisher');
      expect(await publisher.publishState()).toBe('idle');
      expect(await publisher.publish()).toBe('nothing_pending');
    });

    it('a page is visible after the publish and not before, and a second call does no harm', async () => {
      const connector = await fixture.create(control());
      const publisher = abilityOf(connector, 'publisher');
      const target = abilityOf(connector, 'listingTarget');
      const draft = await pages.draft(connector, control());
      await target.putListing(draft, null);
      const published = async () => (await target.readListings([draft.code]))[0]?.view.published;
      expect(await published()).toBe(false);
      expect(await publisher.pendingPages()).toBe(1);
      expect(await publisher.publish()).toBe('started');
      expect(['started', 'nothing_pending']).toContain(await publisher.publish());
      await control().advance(sample.publishMs);
      expect(await publisher.publishState()).toBe('idle');
      expect(await published()).toBe(true);
      expect(await publisher.pendingPages()).toBe(0);
    });
  });
}
