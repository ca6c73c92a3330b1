import { BROWSE_LEAVES, type BrowseLeaf, FOOD_LEAVES } from './browse-tree.ts';
import { pick } from './hash.ts';

const LATIN = /^[\p{Script=Latin}\d]/u;
const KEYWORDS = BROWSE_LEAVES.flatMap((leaf) => leaf.keywords.map((keyword) => ({ keyword, leaf })));

const WORD_CHARACTER = /[\p{Script=Latin}\d]/u;

/**
 * The leaf a seller would have chosen: the longest keyword in the name wins, and a food leaf by hash when none is found,
 * because catalogue lines are food unless their name says otherwise.
 */
export function classify(name: string, jan: string): BrowseLeaf {
  const text = name.toLowerCase();
  let best: { leaf: BrowseLeaf; length: number } | undefined;
  for (const { keyword, leaf } of KEYWORDS) {
    if (keyword.length > (best?.length ?? 0) && contains(text, keyword)) best = { leaf, length: keyword.length };
  }
  return best?.leaf ?? pick(jan, 'leaf', FOOD_LEAVES);
}

/** Latin keywords count as whole words only: `pen` is not in `open`. */
function contains(text: string, keyword: string): boolean {
  const wholeWord = LATIN.test(keyword);
  for (let at = text.indexOf(keyword); at >= 0; at = text.indexOf(keyword, at + 1)) {
    if (!wholeWord) return true;
    if (!WORD_CHARACTER.test(text[at - 1] ?? ' ') && !WORD_CHARACTER.test(text[at + keyword.length] ?? ' ')) return true;
  }
  return false;
}
