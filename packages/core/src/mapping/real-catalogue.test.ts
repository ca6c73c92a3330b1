/// <reference types="node" />
import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { copyOnPaper, type PaperCopy, readTarget, type TargetMall, tally } from './testing/copy-on-paper.ts';
import { benchLines, type PracticeMalls, startPracticeMalls } from './testing/practice-malls.ts';
import { GOODS, recombinedLines } from './testing/unseen-lines.ts';

const file = new URL('../../../../../shared/data/off-japan-products.jsonl', import.meta.url);
const present = existsSync(file);
if (!present) console.log('skipped: a shop of real products (../shared/data is absent)');

// A shop takes two seconds; on a machine with much else to do, ten times that.
vi.setConfig({ testTimeout: 120_000 });

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
  expect(rejected).toBe(0);
  const results = [];
  for (const target of targets) {
    const copies = await copyOnPaper(products, target);
    const counts = tally(copies);
    console.log(target.channel, `${counts.live} of ${skus} live`, counts.reasons, `${Math.round(performance.now() - started)} ms`);
    if (process.env.SHOW) for (const one of copies) console.log(JSON.stringify(lineOf(target, one)));
    results.push({ target, copies, ...counts });
  }
  return results;
}

/** What a person needs to judge a decision. */
const lineOf = (target: TargetMall, { product, suggestions, result, refused }: PaperCopy) => [
  target.channel,
  product.title,
  product.classification.map((node) => node.name).join(' > '),
  target.pathOf(suggestions[0]?.categoryId),
  suggestions[0]?.confidence.toFixed(2),
  refused,
  result.issues
    .filter((issue) => issue.severity === 'error')
    .map((issue) => `${issue.code} ${issue.field} ${issue.sku ?? ''} ${issue.before ?? ''}`),
];

describe.skipIf(!present)('a shop of real products', () => {
  const text = present ? readFileSync(file, 'utf8').trim().split('\n') : [];
  const lines = text.map((line) => JSON.parse(line) as { name: string; ingredients: string | null });

  it.each<[string, () => readonly string[]]>([
    ['500 as they are', () => text],
    ['500 recombined', () => recombinedLines(lines, 500, 7)],
    ['1,000 recombined', () => recombinedLines(lines, 1000, 23)],
  ])('%s: at least 95 of 100 go live on each mall, none is refused, and each block has a remedy', async (_name, shop) => {
    for (const { copies, skus, live } of await copy(shop())) {
      expect(live / skus).toBeGreaterThanOrEqual(0.95);
      for (const { product, refused, result } of copies) {
        expect(refused, product.title).toBeNull();
        for (const issue of result.issues.filter(({ severity }) => severity === 'error')) expect(issue.fix, issue.code).not.toBeNull();
      }
    }
  });
});

it.each<[string, number, () => Promise<readonly string[]>]>([
  ['food and goods as benchmarks make them, single', 0.8, () => benchLines(500, 1, 41)],
  ['the same in families', 0.8, () => benchLines(100, 5, 42)],
  ['goods only', 0.5, async () => recombinedLines(GOODS, 500, 5)],
])('%s: none is refused', async (_name, share, shop) => {
  for (const { copies, skus, live } of await copy(await shop())) {
    expect(live / skus).toBeGreaterThanOrEqual(share);
    expect(copies.map(({ refused }) => refused).filter((code) => code !== null)).toEqual([]);
  }
});
