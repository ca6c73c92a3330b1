import { hash32 } from './hash.ts';
import { FASHION_AND_HOBBY_NODES } from './nodes/fashion.ts';
import { FOOD_NODES } from './nodes/food.ts';
import { HOME_NODES } from './nodes/home.ts';

export interface BrowseNode {
  readonly id: string;
  readonly name: string;
  readonly parent: BrowseNode | null;
}

export interface BrowseLeaf extends BrowseNode {
  readonly productType: string;
  /** Lower-case words and phrases of product names that belong here. */
  readonly keywords: readonly string[];
  readonly kind: 'food' | 'alcohol' | 'goods';
}

const FOOD_TOP = '食品・飲料・お酒';
const ALCOHOL_NODE = 'お酒';
const INDENT = 2;

/** Every leaf of the practice shop's browse tree. */
export const BROWSE_LEAVES: readonly BrowseLeaf[] = [FOOD_NODES, HOME_NODES, FASHION_AND_HOBBY_NODES].flatMap(readLeaves);

export const FOOD_LEAVES: readonly BrowseLeaf[] = BROWSE_LEAVES.filter((leaf) => leaf.kind === 'food');

/** Leaf first, as the catalogue API lists a classification. */
export function chainOf(leaf: BrowseNode): BrowseNode[] {
  return leaf.parent ? [leaf, ...chainOf(leaf.parent)] : [leaf];
}

function readLeaves(text: string): BrowseLeaf[] {
  const open: BrowseNode[] = [];
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line) => {
      const depth = (line.length - line.trimStart().length) / INDENT;
      const [name = '', productType, words = ''] = line.trim().split(' | ');
      open.length = depth;
      const node: BrowseNode = { id: nodeId([...open.map((parent) => parent.name), name]), name, parent: open.at(-1) ?? null };
      open.push(node);
      if (!productType) return [];
      const keywords = words.split(' ').map((word) => word.replaceAll('_', ' ').toLowerCase());
      return [{ ...node, productType, keywords, kind: kindOf(open) }];
    });
}

function kindOf(path: readonly BrowseNode[]): BrowseLeaf['kind'] {
  if (path[0]?.name !== FOOD_TOP) return 'goods';
  return path[1]?.name === ALCOHOL_NODE ? 'alcohol' : 'food';
}

/** Real browse node ids are plain decimal numbers of 9 or 10 digits. */
function nodeId(path: readonly string[]): string {
  return String(100_000_000 + hash32(path.join('>'), 'browse node'));
}
