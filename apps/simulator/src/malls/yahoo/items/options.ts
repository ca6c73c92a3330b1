import { categorySpec, type ProductCategory } from '../category/catalog.ts';
import { INSCRIPTION_LENGTH_MAX, INSCRIPTION_NAME_FULL_WIDTH, OPTION_TEXT_FULL_WIDTH, OPTION_VALUES_MAX, OPTIONS_MAX } from '../limits.ts';
import { fitsFullWidth } from '../wire/width.ts';
import { OURS } from './codes.ts';
import type { Inscription, ItemOption, OptionValue } from './item.ts';
import type { Problems } from './problems.ts';

// Separators and these are not allowed inside a name (sheet section 5.1, OFF).
const FORBIDDEN = /[ <>;:&=#"\\]/;

/** The document's samples wrap the value in single quotes, live clients do not (sheet section 5.1): both are read. */
export const unquoted = (value: string): string => (/^'.*'$/s.test(value) ? value.slice(1, -1) : value);

/** Reads `Name[:specId]#Val[:specVal][;charge],Val…|…`. */
export function readOptions(given: string, category: ProductCategory | undefined, problems: Problems): ItemOption[] {
  if (given === '') return [];
  const options = unquoted(given)
    .split('|')
    .map((definition) => readOption(definition, category, problems));
  if (hasTwins(options.map(({ name }) => name))) problems.error('options', OURS.options, 'オプション名が重複しています。');
  return options;
}

/** Reads `name:length,name:length`. */
export function readInscriptions(given: string, problems: Problems): Inscription[] {
  if (given === '') return [];
  return given.split(',').map((definition) => {
    const [name = '', length = '', ...rest] = definition.split(':');
    const fits = isText(name, INSCRIPTION_NAME_FULL_WIDTH) && rest.length === 0;
    if (!fits || !/^\d+$/.test(length) || Number(length) < 1 || Number(length) > INSCRIPTION_LENGTH_MAX) {
      problems.error('inscriptions', OURS.inscriptions, 'インスクリプションの指定が不正です。');
    }
    return { name, length: Number(length) || 0 };
  });
}

export function checkOptionCount(options: readonly ItemOption[], inscriptions: readonly Inscription[], problems: Problems): void {
  if (options.length + inscriptions.length > OPTIONS_MAX) {
    problems.error('options', OURS.tooManyOptions, `オプションはインスクリプションと合わせて最大${OPTIONS_MAX}個です。`);
  }
}

function readOption(definition: string, category: ProductCategory | undefined, problems: Problems): ItemOption {
  const [head = '', values, ...rest] = definition.split('#');
  const [name = '', specId = '', ...more] = head.split(':');
  if (!isText(name, OPTION_TEXT_FULL_WIDTH) || values === undefined || rest.length + more.length > 0) {
    problems.error('options', OURS.options, `オプション「${name}」の指定が不正です。`);
  }
  const spec = specId === '' ? undefined : categorySpec(category, specId);
  if (specId !== '' && !spec) problems.error('options', OURS.optionSpec, `スペック「${specId}」はカテゴリに紐づいていません。`);
  const read = (values ?? '').split(',').map((value) => readValue(value, problems));
  if (read.length > OPTION_VALUES_MAX) problems.error('options', OURS.options, `オプション値は最大${OPTION_VALUES_MAX}個です。`);
  if (hasTwins(read.map((value) => value.name))) problems.error('options', OURS.options, `オプション「${name}」の値が重複しています。`);
  for (const { specValue } of read) {
    if (specValue !== '' && !spec?.values.some(([id]) => id === specValue)) {
      problems.error('options', OURS.optionSpec, `スペック値「${specValue}」はスペックに紐づいていません。`);
    }
  }
  return { name, specId, values: read };
}

function readValue(definition: string, problems: Problems): OptionValue {
  const selectable = !definition.startsWith('=');
  const [head = '', charge = '', ...rest] = (selectable ? definition : definition.slice(1)).split(';');
  const [name = '', specValue = '', ...more] = head.split(':');
  const numbers = /^\d*$/.test(charge) && /^\d*$/.test(specValue) && rest.length + more.length === 0;
  if (!numbers || !isText(name, OPTION_TEXT_FULL_WIDTH))
    problems.error('options', OURS.options, `オプション値「${name}」の指定が不正です。`);
  return { name, specValue, charge, selectable };
}

const isText = (value: string, fullWidthCharacters: number) =>
  value !== '' && !FORBIDDEN.test(value) && fitsFullWidth(value, fullWidthCharacters);

export const hasTwins = (values: readonly string[]): boolean => new Set(values).size !== values.length;
