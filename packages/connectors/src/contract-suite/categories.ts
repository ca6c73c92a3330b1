import type { CategorySource } from '@narabe/core/channel';
import type { MallCategory } from '@narabe/core/listing';
import { describe, expect, it } from 'vitest';
import type { Control } from './control.ts';
import { abilityOf, type Fixture } from './fixture.ts';

/** Deeper than any mall's tree. */
const MAX_DEPTH = 12;

/** Nodes from the root down to the first leaf that takes pages, reading as far as it is needed. */
async function walk(source: CategorySource): Promise<MallCategory[]> {
  const path: MallCategory[] = [];
  let { nodes, whole } = await source.readCategories(null);
  for (let depth = 0; depth < MAX_DEPTH; depth += 1) {
    const parentId = path.at(-1)?.id ?? null;
    const children = nodes.filter((node) => node.parentId === parentId);
    const next = children.find(({ leaf, listable }) => leaf && listable) ?? children.find(({ leaf }) => !leaf);
    if (!next) return path;
    path.push(next);
    if (next.leaf) return path;
    if (!whole) ({ nodes, whole } = await source.readCategories(next.id));
  }
  return path;
}

export function describeCategories(fixture: Fixture, sample: NonNullable<Fixture['categories']>, control: () => Control): void {
  describe('categories', () => {
    it('the tree leads from its roots to leaves that take pages, each with its path', async () => {
      const source = abilityOf(await fixture.create(control()), 'categorySource');
      const path = await walk(source);
      expect(path.at(-1)).toMatchObject({ leaf: true, listable: true });
      path.forEach((node, depth) => {
        expect(node.path).toEqual(path.slice(0, depth + 1).map(({ name }) => name));
        expect(node.leaf).toBe(depth === path.length - 1);
      });
      expect(source.treeVersion).not.toBe('');
    });

    it('a leaf tells what a page must say', async () => {
      const source = abilityOf(await fixture.create(control()), 'categorySource');
      const leaf = (await walk(source)).at(-1);
      const attributes = await source.readAttributes(leaf?.id ?? '');
      expect(attributes.some(({ need }) => need === 'mandatory')).toBe(sample.mandatoryAttributes);
      for (const attribute of attributes) {
        expect(attribute.name).not.toBe('');
        expect(attribute.maxValues).toBeGreaterThanOrEqual(1);
        if (attribute.input === 'free') expect(attribute.choices).toEqual([]);
      }
    });
  });
}
