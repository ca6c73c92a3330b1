import type { Product } from '../../catalog/product.ts';
import { chainOf } from './taxonomy.ts';
import { readVague, type Term, termsOf } from './terms.ts';
import { tokensByRole } from './tokens.ts';

/** What a product's source says that it is. */
export interface Meanings {
  /** One when it is clear; several when the class has several names (グミ・ゼリー) and the title does not tell which. */
  readonly terms: readonly Term[];
  /** What the class above means. */
  readonly branch: readonly Term[];
  /** The class itself is a rest (その他の調味料): the product is none of the kinds that have names. */
  readonly rest: boolean;
  /** Concepts that go with the class: its own, those above it, and what is wider than they. */
  readonly around: ReadonlySet<string>;
  /** Tokens of the title, which may speak for a narrower name. */
  readonly title: ReadonlySet<string>;
}

const GENDER_FACTS: Readonly<Record<string, string>> = { male: 'mens', female: 'womens' };

/** Reads the source's class from the leaf up; the title chooses among its names and narrows them down, but never adds another kind. */
export function meaningsOf(product: Product): Meanings | null {
  const names = product.classification.map((node) => node.name);
  const leaf = names.at(-1);
  if (leaf === undefined || names.length < 2) return null;
  const { vague, noun } = readVague(leaf);
  const own = termsOf(noun === '' ? (names.at(-2) ?? '') : noun);
  const around = new Set<string>();
  for (const term of [...own, ...names.slice(0, -1).flatMap(termsOf)]) {
    const concepts = [
      ...(term.head === null ? [] : [term.head]),
      ...[...term.extra].flatMap((token) => (token.startsWith('#') ? [token.slice(1)] : [])),
    ];
    for (const concept of concepts.flatMap(chainOf)) around.add(concept);
  }
  const gender = product.facts.find((fact) => fact.name === 'target_gender')?.values[0];
  if (gender !== undefined && GENDER_FACTS[gender] !== undefined) around.add(GENDER_FACTS[gender]);
  const { main, aside } = tokensByRole(product.title);
  const terms = supportedBy(own, conceptsIn(main)) ?? supportedBy(own, conceptsIn(aside)) ?? own;
  return { terms, branch: termsOf(names.at(-2) ?? ''), rest: vague, around, title: new Set([...main.keys(), ...aside.keys()]) };
}

const conceptsIn = (tokens: ReadonlyMap<string, number>) =>
  [...tokens.keys()].filter((token) => token.startsWith('#')).map((token) => token.slice(1));

/** Those of the class's names which the title's concepts confirm, as narrow as the title says; null when it says nothing. */
function supportedBy(own: readonly Term[], concepts: readonly string[]): Term[] | null {
  const narrow: Term[] = [];
  const same: Term[] = [];
  for (const term of own) {
    const { head } = term;
    if (head === null) continue;
    const narrower = concepts.filter((concept) => chainOf(concept).includes(head));
    // The narrowest that the title says: 麦茶 rather than お茶.
    const best = narrower.find((concept) => !narrower.some((other) => other !== concept && chainOf(other).includes(concept)));
    if (best !== undefined) narrow.push(best === head ? term : { key: best, head: best, extra: term.extra });
    // The title says something wider (ラーメン of インスタントラーメン): it speaks for this name, but not as clearly.
    else if (concepts.some((concept) => chainOf(head).includes(concept))) same.push(term);
  }
  const found = narrow.length > 0 ? narrow : same;
  const distinct = found.filter((term, index) => found.findIndex((other) => other.key === term.key) === index);
  // A name that is wider than another which the title confirms adds nothing.
  const needed = distinct.filter(
    (term) => !distinct.some((other) => other !== term && other.head !== term.head && chainOf(other.head ?? '').includes(term.head ?? '')),
  );
  return needed.length > 0 ? needed : null;
}
