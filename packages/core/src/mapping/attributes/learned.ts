import { foldText } from '../../text/index.ts';

/** A correction that an operator made once: this source value of this attribute means that value of the mall. */
export interface LearnedAttribute {
  /** The mall's name of the attribute. */
  readonly attribute: string;
  /** `''`: where the source says nothing. What the mall wants then (often `-`) is the operator's to say, never ours. */
  readonly sourceValue: string;
  readonly value: string;
}

/** The learned value for a source value, or null. Spelling differences of the source value do not count. */
export function learnedValue(learned: readonly LearnedAttribute[], attribute: string, sourceValue: string): string | null {
  const key = foldText(sourceValue);
  return learned.find((entry) => entry.attribute === attribute && foldText(entry.sourceValue) === key)?.value ?? null;
}
