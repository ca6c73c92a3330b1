/** Twelve digits → thirteen, by GS1's modulo-10 rule. */
export function withCheckDigit(twelve: string): string {
  let sum = 0;
  for (const [at, digit] of [...twelve].entries()) sum += Number(digit) * (at % 2 === 0 ? 1 : 3);
  return twelve + String((10 - (sum % 10)) % 10);
}
