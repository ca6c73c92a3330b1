import { foldText } from '../../text/index.ts';

// A brand dictionary has tens of thousands of entries and is asked once per SKU: its folded form is kept as long as the list.
const folded = new WeakMap<readonly string[], Map<string, string>>();

function indexOf(choices: readonly string[]): Map<string, string> {
  const known = folded.get(choices);
  if (known) return known;
  const index = new Map<string, string>();
  for (const choice of choices) if (!index.has(foldText(choice))) index.set(foldText(choice), choice);
  folded.set(choices, index);
  return index;
}

/** The mall's own spelling of the first candidate that is among its choices, or null. Width, case and kana kind do not count. */
export function findChoice(choices: readonly string[], candidates: readonly string[]): string | null {
  const index = indexOf(choices);
  for (const candidate of candidates) {
    const choice = index.get(foldText(candidate));
    if (choice !== undefined) return choice;
  }
  return null;
}
