import type { CodeRules, MallRules } from './rules.ts';
import { SHORT_HASH_LENGTH, shortHash } from './short-hash.ts';

// Endings that only our changed codes carry. A seller's code that happens to end so is treated as changed, too, so that a
// kept code and a made one can never be the same.
const UPPER_MARK = '-u';
const HASH_MARK = '-z';
const HASH_ENDING = new RegExp(`${HASH_MARK}[0-9a-z]{${SHORT_HASH_LENGTH}}$`, 'iu');

function isReserved(code: string, rules: CodeRules): boolean {
  if (HASH_ENDING.test(code) || (rules.lowerCase && code.endsWith(UPPER_MARK))) return true;
  return rules.foreignMark !== '' && code.endsWith(rules.foreignMark);
}

/** What is left of a code in the mall's letters; may be empty. */
function readablePart(raw: string, rules: CodeRules, maxLength: number): string {
  const plain = raw.normalize('NFKC');
  return (rules.lowerCase ? plain.toLowerCase() : plain)
    .replace(new RegExp(`[^${rules.letters}]+`, 'gu'), '-')
    .replace(/-{2,}/gu, '-')
    .slice(0, maxLength)
    .replace(/^-+|-+$/gu, '');
}

/**
 * A seller's code as a mall accepts it. A valid code is kept; one in capitals is lowered and marked where the mall keeps
 * lower case; everything else keeps what is readable and gets a hash of the raw code. So equal codes always give equal
 * results, different ones different results, whatever else the shop holds. The way back is the stored pair.
 */
function encodeCode(raw: string, rules: CodeRules): string {
  const room = rules.maxLength - rules.mark.length;
  const valid = new RegExp(`^[${rules.letters}]+$`, 'u');
  if (valid.test(raw) && raw.length <= room && !isReserved(raw, rules)) return raw + rules.mark;
  const lowered = raw.toLowerCase();
  // ASCII only: other letters (the Kelvin sign) share a lower case with an ASCII one.
  const capitals =
    rules.lowerCase &&
    /^[!-~]+$/u.test(raw) &&
    raw === raw.toUpperCase() &&
    valid.test(lowered) &&
    lowered.length + UPPER_MARK.length <= room;
  if (capitals && !isReserved(lowered, rules)) return lowered + UPPER_MARK + rules.mark;
  const ending = HASH_MARK + shortHash(raw) + rules.mark;
  return (readablePart(raw, rules, rules.maxLength - ending.length) || 'item') + ending;
}

/** The page's code on the mall for our product code. */
export function codeFor(rules: MallRules, productCode: string): string {
  return encodeCode(productCode, rules.pageCode);
}

/** The variant's code on the mall for the seller's SKU code. */
export function variantCodeFor(rules: MallRules, skuCode: string): string {
  return encodeCode(skuCode, rules.variantCode);
}
