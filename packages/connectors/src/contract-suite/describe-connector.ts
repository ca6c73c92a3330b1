import { beforeEach, describe } from 'vitest';
import { describeAccess, describeToken } from './access.ts';
import { describeCategories } from './categories.ts';
import { describeFaults } from './faults.ts';
import type { Fixture } from './fixture.ts';
import { describeImages } from './images.ts';
import { describePages } from './pages.ts';
import { usePracticeMalls } from './practice-malls.ts';
import { describePublisher } from './publisher.ts';
import { describeSource } from './source.ts';
import { describeStock } from './stock.ts';

/** One contract for all malls, against the practice malls over HTTP, started once per file. */
export function describeConnector(name: string, fixture: Fixture): void {
  describe(`connector contract: ${name}`, () => {
    const malls = usePracticeMalls();
    beforeEach(async () => {
      await fixture.prepare(malls.control);
      await malls.control.resetCounters();
    });

    const current = () => malls.control;
    describeAccess(fixture, current);
    if (fixture.tokenEndpoint) describeToken(fixture, fixture.tokenEndpoint, current);
    describeFaults(fixture, current);
    if (fixture.pages) describePages(fixture, fixture.pages, current);
    if (fixture.images) describeImages(fixture, fixture.images, current);
    if (fixture.source) describeSource(fixture, fixture.source, current);
    if (fixture.categories) describeCategories(fixture, fixture.categories, current);
    if (fixture.pages && fixture.publisher) describePublisher(fixture, fixture.pages, fixture.publisher, current);
    if (fixture.stock) describeStock(fixture, fixture.stock, current);
  });
}
