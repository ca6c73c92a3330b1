import { JAPAN } from './amazon.marketplace.ts';

/** Attributes as both Amazon APIs give them: a name and a list of objects, shaped by the product type. */
export type Attributes = Readonly<Record<string, unknown>>;
export type AttributeEntry = Readonly<Record<string, unknown>>;

const LANGUAGE = 'ja_JP';

/** The entries of one attribute that concern Japan, in Japanese where Amazon has it in several languages. */
export function entriesOf(attributes: Attributes | undefined, name: string): readonly AttributeEntry[] {
  const all = attributes?.[name];
  if (!Array.isArray(all)) return [];
  const here = all.filter(isEntry).filter((entry) => entry.marketplace_id === undefined || entry.marketplace_id === JAPAN);
  const japanese = here.filter((entry) => entry.language_tag === LANGUAGE);
  return japanese.length > 0 ? japanese : here;
}

/** The `value`s of one attribute as texts; empty and structured ones are left out. */
export function textsOf(attributes: Attributes | undefined, name: string): string[] {
  return entriesOf(attributes, name)
    .map((entry) => textOf(entry.value))
    .filter((value) => value !== null);
}

export function firstText(attributes: Attributes | undefined, name: string): string | null {
  return textsOf(attributes, name)[0] ?? null;
}

/** A scalar as text; null for anything else and for an empty text. Sizes wrap their text once more (`{ value }`). */
export function textOf(value: unknown): string | null {
  if (isEntry(value)) return textOf(value.value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

export function isEntry(value: unknown): value is AttributeEntry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whole yen from a number or a text (offers carry texts, attributes numbers; sheet section 2); null when it is neither. */
export function yenOf(value: unknown): number | null {
  const text = textOf(value);
  if (text === null || !/^\d+(\.0+)?$/.test(text)) return null;
  const yen = Number(text);
  return Number.isSafeInteger(yen) ? yen : null;
}
