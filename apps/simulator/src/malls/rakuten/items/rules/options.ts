import { asArray, asObject, asString, field } from '../../json.ts';
import type { Rule } from './rule.ts';

const MULTIPLE_SELECTIONS_MAX = 40;

/** Buyer options: choices where the type needs them, unique names (IE0136, IE0137, IE0426, IE0111). */
export const optionRules: Rule = ({ item, report }) => {
  const names = new Set<string>();
  for (const [index, entry] of asArray(item.customizationOptions).entries()) {
    const option = asObject(entry);
    const path = `customizationOptions[${index}]`;
    const name = asString(field(option, 'displayName')) ?? '';
    const choices = asArray(field(option, 'selections')).map((choice) => asString(field(asObject(choice), 'displayValue')) ?? '');
    const type = field(option, 'inputType');
    if (names.has(name))
      report.add('IE0111', `${path}.displayName`, `There are multiple occurrences of the same displayName content : ${name}.`);
    names.add(name);
    if (type === 'FREE_TEXT' ? choices.length > 0 : choices.length === 0 && typeof type === 'string')
      report.add(
        type === 'FREE_TEXT' ? 'IE0137' : 'IE0136',
        `${path}.selections`,
        `customizationOptions.selections do not fit inputType ${String(type)}.`,
      );
    if (type === 'MULTIPLE_SELECTION' && choices.length > MULTIPLE_SELECTIONS_MAX)
      report.add(
        'IE0426',
        `${path}.selections`,
        `When inputType is MULTIPLE_SELECTION, the max size of selections is ${MULTIPLE_SELECTIONS_MAX}.`,
      );
    if (new Set(choices).size < choices.length)
      report.add('IE0111', `${path}.selections`, 'There are multiple occurrences of the same displayValue content.');
  }
};
