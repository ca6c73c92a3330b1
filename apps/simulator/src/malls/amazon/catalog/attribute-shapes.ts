/** Amazon.co.jp (fact sheet section 2, 2026-11-23). */
export const MARKETPLACE_ID = 'A1VC38T7YXB528';
const LANGUAGE = 'ja_JP';

/** An attribute's value: always a list of objects, one per marketplace, language or other selector. */
export type AttributeValue = readonly Readonly<Record<string, unknown>>[];
export type Attributes = Record<string, AttributeValue>;

export const text = (...values: readonly string[]): AttributeValue =>
  values.map((value) => ({ value, language_tag: LANGUAGE, marketplace_id: MARKETPLACE_ID }));

export const plain = (value: string | number | boolean): AttributeValue => [{ value, marketplace_id: MARKETPLACE_ID }];

export const fields = (entry: Readonly<Record<string, unknown>>): AttributeValue => [{ ...entry, marketplace_id: MARKETPLACE_ID }];
