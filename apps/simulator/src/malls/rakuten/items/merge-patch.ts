import { asObject, field, type Json, type JsonObject } from '../json.ts';

/**
 * PATCH: only given fields change, objects merge, arrays are replaced whole, `variants` merge per key, null clears a field
 * (sheet section 3). Whether `variants: {id: null}` removes a SKU is unknown [?]: it stays null here and the shape refuses it.
 */
export function mergePatch(stored: JsonObject, patch: JsonObject): JsonObject {
  const changes = Object.entries(patch).map(([name, value]): [string, Json] => {
    const before = asObject(field(stored, name));
    const change = asObject(value);
    // A selection of a variant is one value: half of it would be no combination at all.
    return [name, before && change && name !== 'selectorValues' ? mergePatch(before, change) : value];
  });
  return { ...stored, ...Object.fromEntries(changes) };
}
