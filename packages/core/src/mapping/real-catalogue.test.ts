/// <reference types="node" />
import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { copyOnPaper, readTarget, type TargetMall, tally } from './testing/copy-on-paper.ts';
import { type PracticeMalls, startPracticeMalls } from './testing/practice-malls.ts';

const file = new URL('../../../../../shared/data/off-japan-products.jsonl', import.meta.url);
const present = existsSync(file);
if (!present) console.log('skipped: a shop of real products (../shared/data is absent)');

let malls: PracticeMalls;
let targets: TargetMall[];

beforeAll(async () => {
  malls = await startPracticeMalls();
  targets = await Promise.all(['rakuten', 'yahoo'].map((channel) => readTarget(malls.connect(channel))));
});
afterAll(() => malls?.close());

async function copy(lines: readonly string[]) {
  const started = performance.now();
  const { skus, rejected, products } = await malls.takeIn(lines);
  console.log(
    `taken in: ${skus} SKUs, ${products.length} products, ${rejected} lines rejected, ${Math.round(performance.now() - started)} ms`,
  );
  for (const target of targets) {
    const copies = await copyOnPaper(products, target);
    const { live, reasons } = tally(copies);
    console.log(target.channel, `${live} of ${skus} live`, reasons, `${Math.round(performance.now() - started)} ms`);
    if (process.env.SHOW)
      for (const { product, suggestions, result, refused } of copies)
        console.log(
          JSON.stringify([
            target.channel,
            product.title,
            product.classification.map((node) => node.name).join(' > '),
            product.productType,
            target.pathOf(suggestions[0]?.categoryId),
            suggestions[0]?.confidence.toFixed(2),
            target.pathOf(suggestions[1]?.categoryId),
            refused,
            result.issues
              .filter((issue) => issue.severity === 'error')
              .map((issue) => `${issue.code} ${issue.field} ${issue.sku ?? ''} ${issue.before ?? ''}`),
          ]),
        );
  }
}

describe.skipIf(!present)('500 real products', () => {
  it('go live', async () => {
    await copy(readFileSync(file, 'utf8').trim().split('\n'));
  });
});
