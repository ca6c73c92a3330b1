import { asObject, field, isGiven, type Json } from '../json.ts';
import { type Check, type FieldSpec, invalid, nameOf, type ShapeContext } from './shape.ts';

/** An object with known fields: others are IE0002, missing ones IE0001 (sheet section 3). */
export function object(fields: Record<string, FieldSpec>): Check {
  return (value, path, context) => {
    const given = asObject(value);
    if (!given) return invalid(path, context);
    const prefix = path === '' ? '' : `${path}.`;
    for (const name of Object.keys(given)) {
      if (!Object.hasOwn(fields, name)) context.report.add('IE0002', prefix + name, `Unrecognized field ${name}.`);
    }
    for (const [name, spec] of Object.entries(fields)) checkField(spec, field(given, name), prefix + name, context);
  };
}

function checkField(spec: FieldSpec, value: Json | undefined, path: string, context: ShapeContext): void {
  if (isGiven(value)) spec.check(value, path, context);
  else if (spec.required) context.report.add('IE0001', path, `${nameOf(path)} is mandatory.`);
}

interface ListLimits {
  readonly max: number;
  readonly min?: number;
  /** IE0119 unless the mall has a special one. */
  readonly tooManyCode?: string;
  readonly tooFewCode?: string;
}

export function list(item: Check, limits: ListLimits): Check {
  return (value, path, context) => {
    if (!Array.isArray(value)) return invalid(path, context);
    const name = nameOf(path);
    if (value.length > limits.max)
      context.report.add(limits.tooManyCode ?? 'IE0119', path, `${name} exceeds the maximum number of entries allowed (${limits.max}).`);
    if (value.length < (limits.min ?? 0)) context.report.add(limits.tooFewCode ?? 'IE0001', path, `${name} is mandatory.`);
    for (const [index, entry] of value.entries()) {
      const at = `${path}[${index}]`;
      if (entry === null) invalid(at, context);
      else item(entry, at, context);
    }
  };
}

/** An object whose keys are free: `variants`, `selectorValues`. */
export function record(entry: Check, key: (name: string, path: string, context: ShapeContext) => void = () => {}): Check {
  return (value, path, context) => {
    const given = asObject(value);
    if (!given) return invalid(path, context);
    for (const [name, content] of Object.entries(given)) {
      const at = `${path}.${name}`;
      key(name, at, context);
      if (content === null) invalid(at, context);
      else entry(content, at, context);
    }
  };
}
