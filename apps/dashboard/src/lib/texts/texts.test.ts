import fs from 'node:fs';
import path from 'node:path';
import { COMMON_PROBLEM_CODES } from '@narabe/contracts/api';
import { describe, expect, it } from 'vitest';
import { LOCAL_PROBLEM_CODES } from '../api/problem.ts';
import { ISSUE_CODES, SPOKEN_FIXES } from '../issue-codes.ts';
import { en } from './en/index.ts';
import { ja } from './ja/index.ts';

type Tree = { readonly [key: string]: string | Tree };

function leaves(tree: Tree, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${prefix}${key}`, value] as [string, string]] : leaves(value, `${prefix}${key}.`),
  );
}
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)(?:, number)?\}\}/g)].map((match) => match[1]).sort();

const repository = path.resolve(import.meta.dirname, '../../../../..');
function sources(folder: string): string[] {
  return fs
    .readdirSync(path.join(repository, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => fs.readFileSync(path.join(repository, folder, file), 'utf8'));
}
/** Everything that the first group of the pattern finds, once. */
const found = (texts: readonly string[], pattern: RegExp) => [
  ...new Set(texts.flatMap((text) => [...text.matchAll(pattern)].flatMap((match) => match[1] ?? []))),
];

describe('both languages say the same things', () => {
  it('the same texts with the same placeholders', () => {
    const shape = (tree: Tree) => leaves(tree).map(([key, text]) => [key, placeholders(text)]);
    expect(shape(en)).toEqual(shape(ja));
  });

  it('nothing is empty, and English holds no Japanese', () => {
    for (const [key, text] of [...leaves(ja), ...leaves(en)]) expect(text.trim(), key).not.toBe('');
    for (const [key, text] of leaves(en)) expect(text, key).not.toMatch(/[぀-ヿ一-鿿]/u);
  });
});

describe('every code has a text', () => {
  it('what any route may refuse', () => {
    for (const code of [...COMMON_PROBLEM_CODES, ...LOCAL_PROBLEM_CODES]) expect(ja.codes.problem, code).toHaveProperty(code);
  });

  it('what single routes refuse, as the contracts name them', () => {
    const named = found(sources('packages/contracts/src/api'), /(?:40[0-9]|422|429|503) (?:`\w+`, )*`(\w+)`/g);
    expect(named.length).toBeGreaterThan(3);
    for (const code of named) expect(ja.codes.problem, code).toHaveProperty([code]);
  });

  it('what fields are refused for, as the contracts name them', () => {
    const named = found(sources('packages/contracts/src/api'), /params: \{ code: '(\w+)' \}/g);
    expect(named.length).toBeGreaterThan(5);
    for (const code of named) expect(ja.codes.fieldProblem, code).toHaveProperty([code]);
  });

  it('issues and remedies that we know of', () => {
    for (const code of ISSUE_CODES) expect(ja.codes.issue, code).toHaveProperty([code]);
    for (const fix of SPOKEN_FIXES) expect(ja.codes.fix, fix).toHaveProperty([fix]);
  });
});

describe('we know of every code that core can give', () => {
  const mapping = sources('packages/core/src/mapping');

  it('issues', () => {
    const direct = found(mapping, /issueOf\(\s*[^,]+,\s*'(\w+)'/g);
    const steps = found(mapping, /code: '([a-z]+_[a-z_]+)', severity/g);
    const told = found(mapping, /(?:tell|refuse)\('(\w+_\w+)'/g);
    expect(direct.length).toBeGreaterThan(15);
    expect(steps.length).toBeGreaterThan(10);
    expect([...direct, ...steps, ...told].filter((code) => !ISSUE_CODES.includes(code))).toEqual([]);
  });

  it('remedies', () => {
    const fixes = found(mapping, /fix: '(\w+)'/g);
    expect(fixes.length).toBeGreaterThan(8);
    expect(fixes.filter((fix) => !SPOKEN_FIXES.includes(fix))).toEqual([]);
  });

  it('reasons of the saga and of the worker', () => {
    const saga = found(sources('packages/core/src/listing'), /retry\(\w+, \w+, '(\w+)'\)|retry\('\w+', attempts, '(\w+)'\)/g);
    const worker = found(sources('apps/worker/src/listings'), /kind: '(?:blocked|rejected)', reason: '(\w+)'/g);
    expect(worker).not.toEqual([]);
    expect([...saga, ...worker].filter((code) => !ISSUE_CODES.includes(code))).toEqual([]);
  });

  it('why a picture could not be fetched, why a barcode is none', () => {
    for (const code of found(sources('packages/platform/src/media'), /ImageError\('(\w+)'/g))
      expect(ja.codes.imageReason).toHaveProperty(code);
    const barcode = found(mapping, /state: 'invalid', reason: '(\w+)'/g);
    expect(barcode.length).toBeGreaterThan(2);
    for (const code of barcode) expect(ja.codes.barcodeReason).toHaveProperty(code);
  });

  it('why a mall refuses a connection', () => {
    const verdicts = found(sources('packages/connectors/src'), /'?([A-Za-z]{2,}[\w-]*)'?: \{ kind: 'auth' \}/g);
    expect(verdicts.length).toBeGreaterThan(5);
    const known = (code: string) => Object.hasOwn(ja.codes.accountReason, code) || OTHER_AUTH_CODES.test(code);
    expect(verdicts.filter((code) => !known(code))).toEqual([]);
  });

  it('what a connection can do', () => {
    const abilities = found(sources('packages/connectors/src'), /check\('(\w+)'/g);
    expect(abilities.length).toBeGreaterThan(5);
    for (const ability of abilities) expect(ja.codes.ability).toHaveProperty(ability);
  });
});

/** The generic text with the code in it is enough for these. */
const OTHER_AUTH_CODES = /^DR000\d$/;
