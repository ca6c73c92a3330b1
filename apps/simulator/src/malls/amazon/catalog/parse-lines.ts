import type { CatalogLine, RejectedLine } from './line.ts';

const VALUE_SHOWN_CHARACTERS = 200;

type Rule = readonly [test: (value: unknown) => boolean, error: string];
const text: Rule = [(value) => typeof value === 'string', 'not a string'];
const wholeUpTo = (max: number): Rule => [
  (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= max,
  `not a whole number from 0 to ${max}`,
];
const texts: Rule = [
  (value) => typeof value === 'object' && !Array.isArray(value) && Object.values(value ?? {}).every((each) => typeof each === 'string'),
  'not an object of strings',
];

const OPTIONAL_FIELDS: Readonly<Record<string, Rule>> = {
  ingredients: text,
  imageUrl: text,
  familyHint: text,
  syntheticSku: text,
  syntheticBrand: text,
  syntheticParent: text,
  syntheticNode: text,
  syntheticCondition: text,
  syntheticCountry: text,
  syntheticDescription: text,
  syntheticImageKind: text,
  syntheticPriceYen: wholeUpTo(100_000_000),
  syntheticQuantity: wholeUpTo(1_000_000),
  syntheticWeightGrams: wholeUpTo(10_000_000),
  syntheticImages: wholeUpTo(9),
  syntheticOptions: texts,
};

export interface ParsedLines {
  readonly lines: readonly CatalogLine[];
  readonly rejected: readonly RejectedLine[];
}

/** Reads a catalogue file of one JSON object per line. Bad lines are listed, the others are kept; the first of equal barcodes wins. */
export function parseCatalogLines(text: string): ParsedLines {
  const lines: CatalogLine[] = [];
  const rejected: RejectedLine[] = [];
  const seen = new Map<string, number>();
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (raw.trim() === '') continue;
    const result = readLine(raw);
    const line = index + 1;
    if ('error' in result) {
      rejected.push({ line, ...result });
      continue;
    }
    const earlier = seen.get(result.jan);
    if (earlier !== undefined) {
      rejected.push({ line, field: 'jan', value: result.jan, error: `duplicate of line ${earlier}` });
      continue;
    }
    seen.set(result.jan, line);
    lines.push(result);
  }
  return { lines, rejected };
}

type Refusal = Omit<RejectedLine, 'line'>;

function readLine(raw: string): CatalogLine | Refusal {
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch {
    return { field: null, value: raw.slice(0, VALUE_SHOWN_CHARACTERS), error: 'not valid JSON' };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { field: null, value, error: 'not a JSON object' };
  const fields = value as Record<string, unknown>;
  return (
    refusalOf(fields) ??
    ({ ingredients: null, imageUrl: null, familyHint: null, nutritionPer100g: null, ...fields } as unknown as CatalogLine)
  );
}

/** An empty name is welcome: Amazon's own catalogue holds such entries. */
function refusalOf(fields: Readonly<Record<string, unknown>>): Refusal | undefined {
  const refuse = (field: string, error: string): Refusal => ({ field, value: fields[field] ?? null, error });
  if (fields.jan === undefined || fields.jan === null) return refuse('jan', 'missing');
  if (typeof fields.jan !== 'string') return refuse('jan', 'not a string');
  if (fields.jan.trim() === '') return refuse('jan', 'empty');
  if (fields.name === undefined || fields.name === null) return refuse('name', 'missing');
  if (typeof fields.name !== 'string') return refuse('name', 'not a string');
  for (const [field, [test, error]] of Object.entries(OPTIONAL_FIELDS)) {
    if (fields[field] !== undefined && fields[field] !== null && !test(fields[field])) return refuse(field, error);
  }
  return undefined;
}
