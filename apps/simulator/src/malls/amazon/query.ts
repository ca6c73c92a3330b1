import { invalidInput, unauthorized } from './answers.ts';
import { MARKETPLACE_ID } from './catalog/attribute-shapes.ts';

const ISO_INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$|^\d{4}-\d{2}-\d{2}$/;
const MARKETPLACE_FORM = /^A[A-Z0-9]{9,15}$/;

/** Arrays come joined by commas; repeated parameters are taken too. */
export const listOf = (query: URLSearchParams, name: string): string[] =>
  query
    .getAll(name)
    .flatMap((value) => value.split(','))
    .filter((value) => value !== '');

/** The practice seller sells in Japan only: another marketplace of Amazon is refused, nonsense is invalid. */
export function requireMarketplace(query: URLSearchParams, name = 'marketplaceIds'): void {
  const ids = listOf(query, name);
  if (ids.length === 0) throw invalidInput(`Missing required request parameter: ${name}`);
  for (const id of ids) {
    if (id === MARKETPLACE_ID) continue;
    if (MARKETPLACE_FORM.test(id)) throw unauthorized(`Marketplace ${id} is not part of this selling region.`);
    throw invalidInput(`Invalid '${name}' provided: ${id}`);
  }
}

export function includedData(query: URLSearchParams, known: readonly string[], standard: readonly string[]): Set<string> {
  const asked = listOf(query, 'includedData');
  const unknown = asked.find((block) => !known.includes(block));
  if (unknown !== undefined) throw invalidInput(`Invalid 'includedData' provided: ${unknown}`);
  return new Set(asked.length > 0 ? asked : standard);
}

export function integerIn(query: URLSearchParams, name: string, standard: number, max: number): number {
  const text = query.get(name);
  if (text === null || text === '') return standard;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > max) throw invalidInput(`'${name}' must be between 1 and ${max}.`);
  return value;
}

/** A time in milliseconds; `+09:00` with a raw plus arrives as a blank and is refused, as on the live mall. */
export function timeOf(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  const time = ISO_INSTANT.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time)) throw invalidInput(`Invalid '${name}' provided: ${text}`);
  return time;
}

export function oneOf(query: URLSearchParams, name: string, known: readonly string[]): string | undefined {
  const value = query.get(name) ?? undefined;
  if (value !== undefined && !known.includes(value)) throw invalidInput(`Invalid '${name}' provided: ${value}`);
  return value;
}
