import { cutAtCharacter, cutToLimits, fits, type TextLimit, toFullAscii } from '../../text/index.ts';
import { cleanValue } from '../clean/characters.ts';
import type { VariationRules } from '../rules.ts';

const escapeInClass = (characters: string) => characters.replace(/[\\\]^-]/gu, '\\$&');

/** A label or value in characters that the mall's grammar leaves free: reserved ones become full width, spaces a middle dot. */
export function cleanOption(text: string, rules: VariationRules): string {
  const clean = cleanValue(text);
  if (rules.reserved === '') return clean;
  const reserved = new RegExp(`[${escapeInClass(rules.reserved)}]`, 'gu');
  return clean.replace(reserved, (character) =>
    character === ' ' ? '・' : character === '"' ? '”' : character === "'" ? '’' : toFullAscii(character),
  );
}

/** Cuts a text so that an ending still fits behind it. */
function cutWithEnding(text: string, ending: string, limits: readonly TextLimit[]): string {
  let body = text;
  while (body !== '' && !fits(body + ending, limits)) body = cutAtCharacter(body, [{ unit: 'chars', max: [...body].length - 1 }]);
  return body + ending;
}

/**
 * The mall's value for every distinct source value, all different: two that become equal by cleaning or cutting get a
 * number. A blank result becomes its number alone.
 */
export function distinctValues(raws: readonly string[], rules: VariationRules): Map<string, string> {
  const result = new Map<string, string>();
  const taken = new Set<string>();
  for (const raw of new Set(raws)) {
    const cleaned = cutToLimits(cleanOption(raw, rules), rules.value);
    let value = cleaned;
    for (let number = 2; value === '' || taken.has(value); number += 1) value = cutWithEnding(cleaned, `(${number})`, rules.value);
    taken.add(value);
    result.set(raw, value);
  }
  return result;
}
