import { SUBCODES_MAX } from '../limits.ts';
import type { YahooState } from '../state.ts';
import { codeForm } from './checks.ts';
import { OURS } from './codes.ts';
import type { ItemOption, SubCode } from './item.ts';
import { hasTwins, unquoted } from './options.ts';
import type { Problems } from './problems.ts';

/** Reads `Opt:Val#Opt:Val=SUBCODE|…` and holds it against the options: sub-codes must cover every combination (sheet section 5.1). */
export function readSubCodes(given: string, options: readonly ItemOption[], problems: Problems): SubCode[] {
  if (given === '') return [];
  const subCodes = unquoted(given)
    .split('|')
    .map((definition) => readSubCode(definition, problems));
  if (subCodes.length > SUBCODES_MAX) problems.error('subcodes', OURS.tooManySubcodes, `個別商品コードは最大${SUBCODES_MAX}個です。`);
  if (hasTwins(subCodes.map(({ code }) => code))) problems.error('subcodes', OURS.subcodeTaken, '個別商品コードが重複しています。');
  checkCombinations(subCodes, options, problems);
  return subCodes;
}

/** A sub-code is unique in the store, and no item code may have the same value; nor the other way round. */
export function checkCodesFree(state: YahooState, itemCode: string, subCodes: readonly SubCode[], problems: Problems): void {
  const wanted = new Set(subCodes.map(({ code }) => code));
  const taken = new Set(wanted.has(itemCode) ? [itemCode] : []);
  let itemCodeTaken = false;
  for (const { editing } of state.items.values()) {
    if (!editing || editing.itemCode === itemCode) continue;
    if (wanted.has(editing.itemCode)) taken.add(editing.itemCode);
    for (const { code } of editing.subCodes) {
      if (wanted.has(code)) taken.add(code);
      if (code === itemCode) itemCodeTaken = true;
    }
  }
  for (const code of taken) problems.error('subcodes', OURS.subcodeTaken, `個別商品コード「${code}」は既に使用されています。`);
  if (itemCodeTaken) problems.error('item_code', OURS.itemCodeTaken, '商品コードは個別商品コードとして使用されています。');
}

function readSubCode(definition: string, problems: Problems): SubCode {
  const cut = definition.lastIndexOf('=');
  const code = definition.slice(cut + 1);
  const choices = definition
    .slice(0, Math.max(cut, 0))
    .split('#')
    .map((choice) => {
      const [option = '', value = '', ...rest] = choice.split(':');
      if (option === '' || value === '' || rest.length > 0) problems.error('subcodes', OURS.subcodes, '個別商品コードの指定が不正です。');
      return { option, value };
    });
  if (!codeForm(code))
    problems.error('subcodes', OURS.subcodes, `個別商品コード「${code}」は半角英数字、ハイフン99文字以内で入力してください。`);
  return { code, choices, leadTimeInstock: '', leadTimeOutstock: '', price: '', postageSet: '', images: [], mainImage: false };
}

function checkCombinations(subCodes: readonly SubCode[], options: readonly ItemOption[], problems: Problems): void {
  const names = subCodes[0]?.choices.map(({ option }) => option) ?? [];
  const axes = names.map((name) => options.find((option) => option.name === name)?.values.filter(({ selectable }) => selectable) ?? []);
  const combinations = axes.reduce((count, values) => count * values.length, 1);
  const wanted = [...names].sort().join('|');
  const sameAxes = subCodes.every(
    ({ choices }) =>
      choices
        .map(({ option }) => option)
        .sort()
        .join('|') === wanted,
  );
  const known = subCodes.every(({ choices }) =>
    choices.every(({ option, value }) => axes[names.indexOf(option)]?.some(({ name }) => name === value)),
  );
  if (!sameAxes || hasTwins(names) || !known) {
    problems.error('subcodes', OURS.subcodes, '個別商品コードにオプションに存在しない項目が指定されています。');
    return;
  }
  const given = subCodes.map(({ choices }) => names.map((name) => choices.find(({ option }) => option === name)?.value).join('\n'));
  if (hasTwins(given)) problems.error('subcodes', OURS.subcodes, '同じ組み合わせの個別商品コードが指定されています。');
  else if (given.length < combinations) {
    problems.error('subcodes', OURS.missingCombination, '全ての組み合わせに個別商品コードを指定してください。');
  }
}
