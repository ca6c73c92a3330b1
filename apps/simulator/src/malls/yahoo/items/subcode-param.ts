import { POSTAGE_SET_MAX } from '../limits.ts';
import { type Check, digitsAtMost, integerBetween, price } from './checks.ts';
import { OURS } from './codes.ts';
import type { SubCode } from './item.ts';
import type { Problems } from './problems.ts';

const PARAMETERS: Readonly<Record<string, { key: 'leadTimeInstock' | 'leadTimeOutstock' | 'price' | 'postageSet'; check: Check }>> = {
  lead_time_instock: { key: 'leadTimeInstock', check: digitsAtMost(10) },
  lead_time_outstock: { key: 'leadTimeOutstock', check: digitsAtMost(10) },
  price: { key: 'price', check: price },
  postage_set: { key: 'postageSet', check: integerBetween(1, POSTAGE_SET_MAX) },
};
// Ended in February 2026: named, they do no harm.
const IGNORED = new Set(['pick_and_delivery_code', 'yamato_ff_flag']);

/**
 * Reads `SUB=lead_time_instock:n#price:n|…` into the sub-codes. Prices for some of the sub-codes only are refused, as updateItems
 * says; that editItem does so, too, is uncertain.
 */
export function applySubCodeParameters(given: string, subCodes: readonly SubCode[], problems: Problems): SubCode[] {
  if (given === '') return [...subCodes];
  const bad = (what: string) => problems.error('subcode_param', OURS.subcodeParam, `個別商品パラメータ「${what}」が不正です。`);
  const changed = new Map(subCodes.map((subCode) => [subCode.code, subCode]));
  for (const definition of given.split('|')) {
    const cut = definition.indexOf('=');
    const code = definition.slice(0, Math.max(cut, 0));
    let subCode = changed.get(code);
    if (!subCode) {
      bad(code === '' ? definition : code);
      continue;
    }
    for (const pair of definition.slice(cut + 1).split('#')) {
      const [name = '', value = '', ...rest] = pair.split(':');
      const parameter = Object.hasOwn(PARAMETERS, name) ? PARAMETERS[name] : undefined;
      if (IGNORED.has(name)) continue;
      if (!parameter || rest.length > 0 || (value !== '' && !parameter.check(value))) bad(pair);
      else subCode = { ...subCode, [parameter.key]: value };
    }
    changed.set(code, subCode);
  }
  const result = [...changed.values()];
  const priced = result.filter((subCode) => subCode.price !== '').length;
  if (priced > 0 && priced < result.length)
    problems.error('subcode_param', OURS.subcodeParam, '価格は全ての個別商品コードに設定してください。');
  return result;
}

/** The highest sub-code price overwrites the item's price (sheet section 5.1). */
export function priceOf(itemPrice: string, subCodes: readonly SubCode[]): string {
  const prices = subCodes.flatMap((subCode) => (subCode.price === '' ? [] : [Number(subCode.price)]));
  return prices.length === 0 ? itemPrice : String(Math.max(...prices));
}
