import type { Json } from '../json.ts';
import { type Check, invalid, nameOf, type ShapeContext } from './shape.ts';

export const flag: Check = (value, path, context) => {
  if (typeof value !== 'boolean') invalid(path, context);
};

export function integer(min: number, max: number): Check {
  return (value, path, context) => {
    if (typeof value !== 'number' || !Number.isInteger(value)) return invalid(path, context);
    inRange(value, min, max, path, context);
  };
}

/** One of a few numbers; the code says which rule is broken. */
export function integerOf(allowed: readonly number[], code = 'IE0002'): Check {
  return (value, path, context) => {
    if (typeof value !== 'number') return invalid(path, context);
    if (!allowed.includes(value)) context.report.add(code, path, `${nameOf(path)} only allows integer of ${allowed.join(',')}.`);
  };
}

/** Yen as a **string** of digits (sheet section 10.3): a JSON number is IE0002, decimals are IE0118. */
export function yen(min: number, max: number): Check {
  return (value, path, context) => {
    if (typeof value !== 'string') return invalid(path, context);
    if (/^-?\d+\.\d*$/.test(value))
      return context.report.add('IE0118', path, `Fraction digits of ${nameOf(path)} does not match the currency JPY.`);
    if (!/^-?\d{1,15}$/.test(value)) return invalid(path, context);
    inRange(Number(value), min, max, path, context);
  };
}

export function choice(values: readonly string[]): Check {
  return (value, path, context) => {
    if (typeof value !== 'string') return invalid(path, context);
    if (!values.includes(value)) context.report.add('IE0007', path, `Invalid choice selected for ${nameOf(path)}.`);
  };
}

/** A string of a form; `code` says which rule the others break. */
export function pattern(form: RegExp, code = 'IE0002'): Check {
  return (value, path, context) => {
    if (typeof value !== 'string') return invalid(path, context);
    if (!form.test(value)) context.report.add(code, path, `${nameOf(path)} has an invalid value : ${value.slice(0, 80)}.`);
  };
}

function inRange(value: number, min: number, max: number, path: string, context: ShapeContext): void {
  if (value < min || value > max) context.report.add('IE0003', path, `${path} must be between ${min} and ${max}.`);
}

/** Both checks on the same value. */
export function both(first: Check, second: Check): Check {
  return (value: Json, path, context) => {
    first(value, path, context);
    second(value, path, context);
  };
}
