import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkBarcode, checkDigitOf } from './barcode.ts';

it.each<[string | null, string]>([
  ['4901515118586', '4901515118586'],
  ['４９０１５１５１１８５８６', '4901515118586'],
  ['4901515-118586 ', '4901515118586'],
  ['49968712', '49968712'],
  ['036000291452', '0036000291452'],
  ['04901515118586', '4901515118586'],
  ['4901515118587', 'check_digit'],
  ['07375273278', 'length'],
  ['B000123456', 'letters'],
  ['14901515118583', 'case_code'],
  ['0000000000000', 'placeholder'],
  ['', 'missing'],
  [null, 'missing'],
])('%s → %s', (raw, expected) => {
  const check = checkBarcode(raw);
  expect(check.state === 'valid' ? check.value : check.state === 'invalid' ? check.reason : 'missing').toBe(expected);
});

it('knows in-store codes', () => {
  expect(checkBarcode('2007316041169')).toEqual({ state: 'valid', value: '2007316041169', inStore: true });
  expect(checkBarcode('4901515118586')).toMatchObject({ inStore: false });
});

it('detects every single wrong digit', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^4[59]\d{10}$/u), fc.nat(12), fc.integer({ min: 1, max: 9 }), (body, place, change) => {
      const code = body + String(checkDigitOf(body));
      expect(checkBarcode(code).state).toBe('valid');
      const wrong = [...code].map((digit, index) => (index === place ? String((Number(digit) + change) % 10) : digit)).join('');
      expect(checkBarcode(wrong)).toEqual({ state: 'invalid', reason: 'check_digit' });
    }),
  );
});
