import type { Report } from '../gateway/report.ts';
import type { Json } from '../json.ts';

export interface ShapeContext {
  readonly report: Report;
  /** Which reading of "machine dependent" applies (a switch of the shop). */
  readonly characters: 'cp932' | 'listed';
}

/** Checks one value at a property path such as `variants.sku-1.standardPrice` or `images[0].alt`; reports all faults. */
export type Check = (value: Json, path: string, context: ShapeContext) => void;

export interface FieldSpec {
  readonly check: Check;
  readonly required: boolean;
}

export const required = (check: Check): FieldSpec => ({ check, required: true });
export const optional = (check: Check): FieldSpec => ({ check, required: false });

/** Last part of a path: how messages name a field. */
export const nameOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

export function invalid(path: string, context: ShapeContext): void {
  context.report.add('IE0002', path, `${nameOf(path)} has an invalid value.`);
}
