import { ConnectorError } from '@narabe/core/channel';
import type { DraftVariant, ListingDraft } from '@narabe/core/listing';
import { record, textOf } from './yahoo.raw.ts';
import type { YahooItem } from './yahoo.schema.ts';

/**
 * Not allowed in the name or value of an option (sheet section 5.1 [OFF], 2026-11-23), together with the separators `|` and
 * `,` and line breaks. There is no way to escape them, so a text that holds one is refused before anything is sent.
 */
const ILLEGAL = /[ <>;:&=#"\\|,\r\n]/;

/** Codes of pages and of sub-codes (sheet section 5.1 [OFF]). */
const CODE = /^[A-Za-z0-9-]{1,99}$/;

/** `options`: `Name[:specId]#Value[:specValue],…` joined by `|`. */
export function optionsOf(draft: ListingDraft, current: YahooItem | null): string {
  const known = current?.Options?.Option ?? [];
  const sameCategory = current?.ProductCategory === draft.categoryId;
  const own = draft.selectors.map(({ label, values }) => {
    const old = known.find((option) => option['@name'] === label);
    const specId = sameCategory ? (old?.['@specId'] ?? '') : '';
    const specValues = new Map((old?.Value ?? []).map((value) => [valueName(value), textOf(record(value)['@specValue'])]));
    const parts = values.map((value) => withId(legal(value), specId === '' ? '' : (specValues.get(value) ?? '')));
    return `${withId(legal(label), specId)}#${parts.join(',')}`;
  });
  return [...own, ...foreignOptions(draft, known, sameCategory)].join('|');
}

type KnownOption = NonNullable<NonNullable<NonNullable<YahooItem['Options']>['Option']>[number]>;

/** Options without stock of their own (type 2) are the shop's: gift wrapping and the like. */
function foreignOptions(draft: ListingDraft, known: readonly KnownOption[], sameCategory: boolean): string[] {
  const ours = new Set(draft.selectors.map(({ label }) => label));
  return known
    .filter((option) => option['@type'] === '2' && !ours.has(option['@name']))
    .map((option) => {
      const specId = sameCategory ? (option['@specId'] ?? '') : '';
      const values = (option.Value ?? []).map((value) =>
        withId(valueName(value), specId === '' ? '' : textOf(record(value)['@specValue'])),
      );
      return `${withId(option['@name'], specId)}#${values.join(',')}`;
    });
}

/** `subcodes`: `Name:Value#Name:Value=CODE` joined by `|`. */
export function subCodesOf(draft: ListingDraft): string {
  return draft.variants.map((variant) => `${choiceOf(draft, variant)}=${legalCode(variant.code)}`).join('|');
}

/** `subcode_param`: the price of each sub-code, and the settings that the shop gave it. */
export function subCodeParamsOf(draft: ListingDraft, current: YahooItem | null): string {
  const known = new Map((current?.SubCodes?.SubCode ?? []).map((entry) => [entry['@code'], entry]));
  return draft.variants
    .map(({ code, priceYen }) => {
      const old = known.get(code);
      const settings = [
        ['lead_time_instock', old?.LeadTimeInStock],
        ['lead_time_outstock', old?.LeadTimeOutStock],
        ['price', String(priceYen)],
        ['postage_set', old?.PostageSet],
      ].filter(([, value]) => value !== undefined && value !== '');
      return `${legalCode(code)}=${settings.map(([name, value]) => `${name}:${value}`).join('#')}`;
    })
    .join('|');
}

function choiceOf(draft: ListingDraft, variant: DraftVariant): string {
  return draft.selectors.map(({ key, label }) => `${legal(label)}:${legal(variant.options[key] ?? '')}`).join('#');
}

/** The name of an option's value: an attribute when specs are expanded, else the text. */
function valueName(value: unknown): string {
  return textOf(record(value)['@name']) || textOf(value);
}

const withId = (name: string, id: string): string => (id === '' ? name : `${name}:${id}`);

function legal(text: string): string {
  if (text !== '' && !ILLEGAL.test(text)) return text;
  throw refusal('illegal_option_text', `an option's name or value cannot be written: ${JSON.stringify(text)}`, 'options');
}

/** @throws ConnectorError `rejected` for a code with other letters, which the mall would refuse (it-01004). */
export function legalCode(code: string): string {
  if (CODE.test(code)) return code;
  throw refusal('illegal_code', `a code may hold letters, digits and hyphens only: ${JSON.stringify(code)}`, 'item_code');
}

/** Refused by us, in the form of a refusal by the mall. */
export function refusal(code: string, message: string, path: string): ConnectorError {
  return new ConnectorError('rejected', code, { endpoint: 'editItem', issues: [{ code, message, path }] });
}
