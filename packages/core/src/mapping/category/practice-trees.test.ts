import { afterAll, beforeAll, expect, it } from 'vitest';
import { productOf } from '../test-product.ts';
import { readTarget, type TargetMall } from '../testing/copy-on-paper.ts';
import { type PracticeMalls, startPracticeMalls } from '../testing/practice-malls.ts';
import { CATEGORY_CONFIDENCE_THRESHOLD } from './confidence.ts';
import { PRACTICE_LABELS } from './labelled-practice.ts';
import { suggestCategories } from './suggest.ts';

const SAYS_NOTHING = '特選 No.12';

let malls: PracticeMalls;
beforeAll(async () => {
  malls = await startPracticeMalls();
});
afterAll(() => malls?.close());

/** One product in every class of the practice shop, as its connector reads them. */
async function classesByLeaf() {
  const leaves = [...new Set(rows().map(({ leaf }) => leaf))];
  const lines = leaves.map((leaf, at) =>
    JSON.stringify({ jan: `49${String(at).padStart(11, '0')}`, name: `x ${at}`, syntheticNode: leaf }),
  );
  const { products } = await malls.takeIn(lines);
  return new Map(products.map((product) => [product.classification.at(-1)?.name ?? '', product]));
}

const rows = () =>
  PRACTICE_LABELS.trim()
    .split('\n')
    .map((line) => {
      const [leaf = '', title = '', ...places] = line.split('|').map((cell) => cell.trim());
      return { leaf, title: title || SAYS_NOTHING, places };
    });

const endOf = (path: string) => path.split(' > ').slice(-2).join('>');

it.each([
  ['rakuten', 0],
  ['yahoo', 1],
])('is never surely wrong on the tree of %s', async (channel, column) => {
  const target: TargetMall = await readTarget(malls.connect(channel));
  const classes = await classesByLeaf();
  let sure = 0;
  const wrong: string[] = [];
  for (const { leaf, title, places } of rows()) {
    const found = classes.get(leaf);
    expect(found, leaf).toBeDefined();
    const { productType = null, classification = [], facts = [] } = found ?? {};
    const [best] = suggestCategories({
      product: productOf({ title, productType, classification, facts }),
      index: target.index,
      learned: [],
    });
    if ((best?.confidence ?? 0) < CATEGORY_CONFIDENCE_THRESHOLD) continue;
    sure += 1;
    const place = endOf(target.pathOf(best?.categoryId));
    if (place !== places[column]) wrong.push(`${leaf}, ${title}: ${place}, not ${places[column]}`);
  }
  const share = sure / rows().length;
  console.log(`${channel}: ${target.tree.length} categories, ${rows().length} goods, ${Math.round(share * 100)} % sure`);
  expect(wrong).toEqual([]);
  expect(share).toBeGreaterThan(0.88);
});
