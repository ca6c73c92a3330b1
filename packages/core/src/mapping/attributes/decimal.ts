/** An exact decimal number: `units` × 10^-`scale`. */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

const MAX_DIGITS = 30;

/** Reads `1,234.50`, `０．５`, `-3`; null when it is no plain decimal number. */
export function parseDecimal(text: string): Decimal | null {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/(?<=\d),(?=\d{3}(?:\D|$))/gu, '');
  const match = /^([+-]?\d+)(?:\.(\d+))?$/u.exec(plain);
  if (!match || plain.length > MAX_DIGITS) return null;
  const fraction = match[2] ?? '';
  return { units: BigInt((match[1] ?? '') + fraction), scale: fraction.length };
}

/** `value` × `factor` ÷ `divisor`, rounded half away from zero to `decimals` places, which only division ever needs. */
export function scaleDecimal(value: Decimal, factor: Decimal, divisor: Decimal, decimals: number): Decimal {
  const numerator = value.units * factor.units * 10n ** BigInt(divisor.scale + decimals);
  const denominator = divisor.units * 10n ** BigInt(value.scale + factor.scale);
  const half = numerator < 0n ? -denominator : denominator;
  return { units: (2n * numerator + half) / (2n * denominator), scale: decimals };
}

/** Shortest form: no trailing zeros, no exponent. */
export function formatDecimal({ units, scale }: Decimal): string {
  const negative = units < 0n;
  const digits = String(negative ? -units : units).padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const fraction = scale === 0 ? '' : digits.slice(-scale).replace(/0+$/u, '');
  return `${negative && units !== 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}
