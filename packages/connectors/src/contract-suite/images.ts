import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Control } from './control.ts';
import { abilityOf, type Fixture } from './fixture.ts';

/** The smallest JPEG that decoders accept: one grey pixel. */
const JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQEAYABgAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==',
  'base64',
);

/** An image as the media port takes it, with the hash of its content. */
export function sampleImage(): { contentHash: string; jpeg: Uint8Array } {
  return { contentHash: createHash('sha256').update(JPEG).digest('hex'), jpeg: JPEG };
}

export function describeImages(fixture: Fixture, sample: NonNullable<Fixture['images']>, control: () => Control): void {
  describe('images', () => {
    it('put twice is one image under one reference', async () => {
      const target = abilityOf(await fixture.create(control()), 'mediaTarget');
      const container = await target.openContainer();
      expect(container.room).toBeGreaterThan(0);
      const first = await target.putImage(sampleImage(), container);
      const count = await sample.count(control());
      expect(await target.putImage(sampleImage(), container)).toEqual(first);
      expect(await sample.count(control())).toBe(count);
    });
  });
}
