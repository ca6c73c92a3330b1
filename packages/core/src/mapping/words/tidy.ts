const EMPTY_BRACKETS = /[【（(［[「『〈《＜]\s*[】）)\]］」』〉》＞]/gu;
const LOOSE_START = /^[\s/|・,、:：;!！]+/u;
const LOOSE_END = /[\s/|・,、:：;]+$/u;

/** Clears what a removed word leaves behind: empty brackets, separators at the ends, double spaces. */
export function tidyAfterRemoval(text: string): string {
  let current = text;
  for (;;) {
    const next = current.replace(EMPTY_BRACKETS, '');
    if (next === current) break;
    current = next;
  }
  return current.replace(LOOSE_START, '').replace(LOOSE_END, '').replace(/ {2,}/gu, ' ');
}
