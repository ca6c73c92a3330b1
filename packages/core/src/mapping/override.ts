/**
 * A value that the operator entered for one field of one page. Fields: `title`, `tagline`, `description`, `mobile`,
 * `plainText`, `modelNumber`, `storePath` (a level per line), and per SKU `price`, `barcode`, `options.<axis>` and
 * `attributes.<name>` (several values on several lines; a number may carry its unit).
 */
export interface FieldOverride {
  readonly field: string;
  /** null: for the page and all of its SKUs. */
  readonly sku: string | null;
  readonly value: string;
  /** The operator wants it kept when the source changes (情報非連動). Makes no difference here: every given override counts. */
  readonly locked: boolean;
}

/** The override of a field: the SKU's own before the page's. A blank one counts as none. */
export function overrideOf(overrides: readonly FieldOverride[], field: string, sku: string | null): string | null {
  const given = overrides.filter((override) => override.field === field && override.value.trim() !== '');
  const own = given.find((override) => override.sku === sku) ?? given.find((override) => override.sku === null);
  return own?.value ?? null;
}
