import { SPECS, type Spec } from './specs.ts';
import { CATEGORY_TABLES } from './tables/index.ts';

export { SPEC_DATA_TYPE, SPEC_SELECTION, type Spec } from './specs.ts';

/** One of the mall's own categories; only leaves can be an item's `product_category` (sheet section 5.2). */
export interface ProductCategory {
  readonly code: string;
  readonly name: string;
  /** Names from the first level down to this one. */
  readonly path: readonly string[];
  readonly parentCode: string | null;
  readonly isLeaf: boolean;
  readonly specs: readonly Spec[];
}

/** The tree has no real dates; every category says it changed on this day. */
export const CATEGORY_UPDATED_ON = '2026-10-01';

const CODE_FLOOR = 1_000_000;
const CODE_RANGE = 8_999_999;

const catalog: ReadonlyMap<string, ProductCategory> = build(CATEGORY_TABLES);

export const allCategories = (): ProductCategory[] => [...catalog.values()];
export const findCategory = (code: string): ProductCategory | undefined => catalog.get(code);
export const childCategories = (parentCode: string | null): ProductCategory[] =>
  allCategories().filter((category) => category.parentCode === parentCode);
export const categorySpec = (category: ProductCategory | undefined, specId: string): Spec | undefined =>
  category?.specs.find(({ id }) => id === specId);

interface Line {
  readonly level: number;
  readonly name: string;
  readonly fixedCode: string | undefined;
}

function build(tables: readonly string[]): Map<string, ProductCategory> {
  const lines = tables.flatMap((table) => table.split('\n').filter((line) => line.trim() !== '')).map(readLine);
  const categories = new Map<string, ProductCategory>();
  const above: ProductCategory[] = [];
  for (const [index, { level, name, fixedCode }] of lines.entries()) {
    above.length = level;
    const parent = above[level - 1];
    const path = [...(parent?.path ?? []), name];
    const isLeaf = (lines[index + 1]?.level ?? 0) <= level;
    const specs = SPECS.filter((spec) => spec.appliesTo.some((area) => path.includes(area)));
    const code = fixedCode ?? freeCode(path, categories);
    const category = { code, name, path, parentCode: parent?.code ?? null, isLeaf, specs: isLeaf ? specs : [] };
    categories.set(code, category);
    above.push(category);
  }
  return categories;
}

function readLine(line: string): Line {
  const [, indent = '', name = '', fixedCode] = /^( *)(.*?)(?: =(\d+))?$/.exec(line) ?? [];
  return { level: indent.length / 2, name, fixedCode };
}

/** A code from the path (FNV-1a), so that a new line in a table leaves all other codes as they are. */
function freeCode(path: readonly string[], taken: ReadonlyMap<string, unknown>): string {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(path.join('\n'))) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  let code = CODE_FLOOR + (hash % CODE_RANGE);
  while (taken.has(String(code))) code += 1;
  return String(code);
}
