import { ApiError } from '../answers.ts';
import type { Attributes, AttributeValue } from '../catalog/attribute-shapes.ts';
import type { Change } from '../shop/listing.ts';

type Entry = Readonly<Record<string, unknown>>;

export interface PatchOperation {
  readonly op: 'add' | 'replace' | 'merge' | 'delete';
  readonly path: string;
  readonly value?: readonly Entry[];
}

/** Fields that tell the entries of one attribute apart. */
const SELECTORS = ['marketplace_id', 'language_tag', 'fulfillment_channel_code', 'audience', 'currency', 'offer_type'];
/** `audience` may be left out and then means everybody. */
const SELECTOR_DEFAULTS: Readonly<Record<string, string>> = { audience: 'ALL' };
const OPERATIONS = ['add', 'replace', 'merge', 'delete'];
const PATH = /^\/attributes\/([a-z0-9_]+)$/;
/** Attributes which hold a list of equals: an added entry stands beside the others. */
const LISTS: ReadonlySet<string> = new Set(['bullet_point', 'allergen_information', 'generic_keyword']);

export const badRequest = (message: string): ApiError => new ApiError(400, 'BAD_REQUEST', message, message);

/** Only whole top-level attributes can be patched (fact sheet section 8). */
export function readPatches(body: Readonly<Record<string, unknown>>): PatchOperation[] {
  const { productType, patches } = body;
  if (typeof productType !== 'string' || productType === '') throw badRequest("'productType' is required.");
  if (!Array.isArray(patches) || patches.length === 0) throw badRequest("'patches' must hold at least one operation.");
  return patches.map((patch: unknown) => {
    const { op, path, value } = (patch ?? {}) as Record<string, unknown>;
    if (typeof op !== 'string' || !OPERATIONS.includes(op)) throw badRequest(`Invalid patch operation '${String(op)}'.`);
    if (typeof path !== 'string' || !PATH.test(path)) throw badRequest(`Invalid patch path '${String(path)}'.`);
    if (value !== undefined && !(Array.isArray(value) && value.every(isEntry)))
      throw badRequest(`'value' of '${path}' must be a list of objects.`);
    if (value === undefined && op !== 'delete') throw badRequest(`'value' of '${path}' is required.`);
    return { op, path, value } as PatchOperation;
  });
}

const isEntry = (value: unknown): value is Entry => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The new value of every patched attribute; later operations build on earlier ones. */
export function applyPatches(attributes: Attributes, patches: readonly PatchOperation[]): Change[] {
  const changed = new Map<string, AttributeValue | null>();
  for (const { op, path, value } of patches) {
    const name = PATH.exec(path)?.[1] ?? '';
    const before = (changed.has(name) ? changed.get(name) : attributes[name]) ?? [];
    const after = applyOne(op, name, before, value);
    changed.set(name, after.length > 0 ? after : null);
  }
  return [...changed];
}

function applyOne(op: PatchOperation['op'], name: string, before: AttributeValue, value: readonly Entry[] = []): AttributeValue {
  if (op === 'replace') return value;
  if (op === 'delete') return value.length === 0 ? [] : before.filter((entry) => !value.some((other) => matches(entry, other)));
  if (op === 'add') return LISTS.has(name) ? [...before, ...value] : join(before, value, (_, entry) => entry);
  return join(before, value, (old, entry) => ({ ...old, ...entry }));
}

/** Entries with the same selectors are combined, others appended. */
function join(before: AttributeValue, value: readonly Entry[], combine: (old: Entry, entry: Entry) => Entry): AttributeValue {
  const result = [...before];
  for (const entry of value) {
    const at = result.findIndex((old) => matches(old, entry));
    const old = result[at];
    if (old) result[at] = combine(old, entry);
    else result.push(entry);
  }
  return result;
}

/** A selector which one side leaves out matches any. */
function matches(one: Entry, other: Entry): boolean {
  return SELECTORS.every((selector) => {
    const [left, right] = [one[selector] ?? SELECTOR_DEFAULTS[selector], other[selector] ?? SELECTOR_DEFAULTS[selector]];
    return left === undefined || right === undefined || left === right;
  });
}
