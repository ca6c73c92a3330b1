import { cutToLimits, toFullAscii } from '../../text/index.ts';
import { cleanValue } from '../clean/characters.ts';
import { overrideOf } from '../override.ts';
import type { DraftContext } from './context.ts';

/** The seller's own store category: the first level of the source's classification, where the mall has such a thing. */
export function draftStorePath(context: DraftContext): readonly string[] {
  const { product, rules, overrides } = context.input;
  const path = rules.storePath;
  if (path === null) return [];
  const override = overrideOf(overrides, 'storePath', null);
  const source = product.classification[0]?.name ?? null;
  const toNames = (names: readonly string[]) =>
    names
      .map((name) =>
        [...cleanValue(name)].map((character) => (path.reserved.includes(character) ? toFullAscii(character) : character)).join(''),
      )
      .map((name) => cutToLimits(name, path.name))
      .filter((name) => name !== '')
      .slice(0, path.maxLevels);
  const afterRules = toNames([source ?? '']);
  const entered = override === null ? [] : toNames(override.split('\n'));
  const chosen = entered.length > 0 ? entered : afterRules.length > 0 ? afterRules : [path.fallback];
  const trace = { source, afterRules: afterRules.join('\n') || null, override, final: chosen.join('\n') };
  context.fields.push({ field: 'storePath', sku: null, ...trace });
  return chosen;
}
