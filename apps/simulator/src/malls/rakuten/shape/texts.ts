import { byteLength } from '../text/byte-length.ts';
import { type HtmlKind, htmlFaults } from '../text/html.ts';
import { machineDependentIn } from '../text/machine-dependent.ts';
import { hasControlCharacters, plainTextFaults } from '../text/plain-text.ts';
import { type Check, invalid, nameOf, type ShapeContext } from './shape.ts';

/** A string of at most `maxBytes` that the mall can store; says whether it is one. */
function storable(value: unknown, maxBytes: number, path: string, context: ShapeContext): value is string {
  if (typeof value !== 'string') {
    invalid(path, context);
    return false;
  }
  const name = nameOf(path);
  if (byteLength(value) > maxBytes) context.report.add('IE0004', path, `Max length of ${name} must be within ${maxBytes} bytes.`);
  if (machineDependentIn(value, context.characters))
    context.report.add('IE0270', path, 'Machine dependent characters cannot be registered.');
  if (hasControlCharacters(value)) context.report.add('IE0002', path, `${name} has an invalid value.`);
  return true;
}

/** One line: no line break, address or tag. */
export function line(maxBytes: number): Check {
  return (value, path, context) => {
    if (!storable(value, maxBytes, path, context)) return;
    for (const fault of plainTextFaults(value, nameOf(path))) context.report.add(fault.code, path, fault.message);
  };
}

/** A line that must say something (IE0425). */
export function filledLine(maxBytes: number): Check {
  const check = line(maxBytes);
  return (value, path, context) => {
    check(value, path, context);
    if (typeof value === 'string' && value.trim() === '')
      context.report.add('IE0425', path, `${nameOf(path)} cannot be blank or space only.`);
  };
}

/** A line without `<` and `>` at all, and without the characters in `forbidden`. */
export function bareLine(maxBytes: number, forbidden = ''): Check {
  const check = filledLine(maxBytes);
  return (value, path, context) => {
    check(value, path, context);
    if (typeof value !== 'string') return;
    if (/[<>]/.test(value) && !/<\/?[a-z!][^>]*>/i.test(value)) context.report.add('IE0218', path, `HTML not allowed in ${nameOf(path)}.`);
    if ([...forbidden].some((character) => value.includes(character)))
      context.report.add('IE0278', path, `Invalid character is set in ${nameOf(path)}.`);
  };
}

/** A description with the mall's few tags. */
export function html(maxBytes: number, kind: HtmlKind): Check {
  return (value, path, context) => {
    if (!storable(value, maxBytes, path, context)) return;
    for (const fault of htmlFaults(value, kind, nameOf(path))) context.report.add(fault.code, path, fault.message);
  };
}
