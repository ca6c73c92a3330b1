export type Json = string | number | boolean | null | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json;
}

/** An object or null: rules read half-valid bodies, so nothing may be taken for granted. */
export function asObject(value: Json | undefined): JsonObject | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
}

export const asArray = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : []);

export const asString = (value: Json | undefined): string | null => (typeof value === 'string' ? value : null);

export const asNumber = (value: Json | undefined): number | null => (typeof value === 'number' ? value : null);

/** Given and not null: a null field counts as left out. */
export const isGiven = (value: Json | undefined): value is Json => value !== undefined && value !== null;

/** Own property only: bodies may name `constructor` or `__proto__`. */
export function field(object: JsonObject | null, name: string): Json | undefined {
  return object && Object.hasOwn(object, name) ? object[name] : undefined;
}
