/** A product's barcode after checking. `value` is 8 or 13 digits: a UPC gets its leading zero. */
export type BarcodeCheck =
  | { readonly state: 'valid'; readonly value: string; readonly inStore: boolean }
  | { readonly state: 'invalid'; readonly reason: BarcodeProblem }
  | { readonly state: 'missing' };

/** `case_code`: a 14-digit code of a carton; `placeholder`: all the same digit. */
export type BarcodeProblem = 'letters' | 'length' | 'check_digit' | 'case_code' | 'placeholder';

/** GS1 check digit of the digits before it. */
export function checkDigitOf(body: string): number {
  let sum = 0;
  for (let index = 0; index < body.length; index += 1) {
    const weight = (body.length - index) % 2 === 1 ? 3 : 1;
    sum += Number(body.charAt(index)) * weight;
  }
  return (10 - (sum % 10)) % 10;
}

/** GS1 prefixes that every shop may use inside its own walls: such a code names no product anywhere else. */
const IN_STORE = /^(?:02|04|2\d)/u;

/** Checks a JAN, EAN, UPC or 14-digit GTIN as a source gave it. Spaces, hyphens and full-width digits are tolerated. */
export function checkBarcode(raw: string | null): BarcodeCheck {
  const digits = (raw ?? '').normalize('NFKC').replace(/[\s\p{Pd}]/gu, '');
  if (digits === '') return { state: 'missing' };
  if (!/^\d+$/u.test(digits)) return { state: 'invalid', reason: 'letters' };
  if (![8, 12, 13, 14].includes(digits.length)) return { state: 'invalid', reason: 'length' };
  if (/^(\d)\1+$/u.test(digits)) return { state: 'invalid', reason: 'placeholder' };
  if (checkDigitOf(digits.slice(0, -1)) !== Number(digits.at(-1))) return { state: 'invalid', reason: 'check_digit' };
  if (digits.length === 14) {
    if (!digits.startsWith('0')) return { state: 'invalid', reason: 'case_code' };
    return checkBarcode(digits.slice(1));
  }
  const value = digits.length === 12 ? `0${digits}` : digits;
  return { state: 'valid', value, inStore: value.length === 13 && IN_STORE.test(value) };
}
