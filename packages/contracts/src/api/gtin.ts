import { z } from 'zod';

const LENGTHS = [8, 12, 13, 14];

/** True for GTIN-8, -12, -13 (JAN) and -14 digits whose last digit is the GS1 check digit (weights 3 and 1 from the right). */
export function isGtin(digits: string): boolean {
  if (!/^\d+$/.test(digits) || !LENGTHS.includes(digits.length)) return false;
  let sum = 0;
  for (let fromRight = 1; fromRight <= digits.length; fromRight += 1) {
    sum += Number(digits[digits.length - fromRight]) * (fromRight % 2 === 0 ? 3 : 1);
  }
  return sum % 10 === 0;
}

export const gtin = z
  .string()
  .trim()
  .refine(isGtin, { params: { code: 'barcode_invalid' } });
