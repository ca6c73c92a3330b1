import { removeContacts, removeLinks } from './contacts.ts';
import { type WordRule, wordPattern, wordsExpression } from './rule.ts';
import { tidyAfterRemoval } from './tidy.ts';

// Removing a word can join its neighbours to a new one. Nested deeper than this it is no text any more.
const MAX_ROUNDS = 12;

/** Repeats `remove` until nothing is left to remove, then tidies; a text without a match is returned as it is. */
export function removeAll(text: string, remove: (text: string) => string): string {
  let current = text;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const removed = remove(current);
    if (removed === current) return current;
    current = tidyAfterRemoval(removed);
  }
  return '';
}

/** Word rules made ready for many texts. */
export interface WordFilter {
  /** Web addresses. */
  removeLinks(text: string): string;
  /** Mail addresses, phone numbers. */
  removeContacts(text: string): string;
  /** Names of other malls. */
  removeNames(text: string): string;
  /** The operator's replacements. */
  replace(text: string): string;
  /** Whether a line carries a word whose lines are dropped. */
  dropsLine(line: string): boolean;
  /** Removes the words of `drop_line` from a field that is one line. */
  removeLineWords(text: string): string;
  /** The first word that forbids the product, or null. */
  forbiddenWord(text: string): string | null;
}

function replacer(rule: { readonly word: string; readonly replacement: string }): (text: string) => string {
  const pattern = wordPattern(rule.word);
  if (pattern === null) return (text) => text;
  const expression = new RegExp(pattern, 'giu');
  const write = (text: string) => text.replace(expression, () => rule.replacement);
  // 水 → 天然水 must not grow with every pass: what already reads as wanted is left alone.
  return rule.replacement === ''
    ? (text) => removeAll(text, write)
    : (text) => text.split(rule.replacement).map(write).join(rule.replacement);
}

export function buildWordFilter(rules: readonly WordRule[], foreignNames: readonly string[]): WordFilter {
  const wordsOf = (kind: 'drop_product' | 'drop_line') => rules.filter((rule) => rule.kind === kind).map((rule) => rule.word);
  const names = wordsExpression(foreignNames, true);
  const lines = wordsExpression(wordsOf('drop_line'));
  const products = wordsExpression(wordsOf('drop_product'));
  const replacers = rules.filter((rule) => rule.kind === 'replace').map(replacer);
  const without = (expression: RegExp | null) => (text: string) =>
    expression ? removeAll(text, (given) => given.replace(expression, '')) : text;
  return {
    removeLinks: (text) => removeAll(text, removeLinks),
    removeContacts: (text) => removeAll(text, removeContacts),
    removeNames: without(names),
    replace: (text) => replacers.reduce((current, replace) => replace(current), text),
    dropsLine: (line) => lines !== null && line.search(lines) >= 0,
    removeLineWords: without(lines),
    forbiddenWord: (text) => (products ? (text.match(products)?.[0] ?? null) : null),
  };
}
