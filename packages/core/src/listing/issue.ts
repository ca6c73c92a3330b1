/** `error` blocks the page until somebody decides; `warning` and `info` tell what was changed or is missing. */
export type IssueSeverity = 'error' | 'warning' | 'info';

/** One change or problem of one field: what was there, what became of it, and what the operator can do. */
export interface Issue {
  /** `title`, `variants.<sku>.barcode`, `attributes.原産国／製造国`, `category`, … */
  readonly field: string;
  /** Stable code, for example `title_shortened`, `barcode_invalid`, `attribute_missing`. Texts for people live by code. */
  readonly code: string;
  readonly severity: IssueSeverity;
  readonly before: string | null;
  readonly after: string | null;
  /** Stable code of the remedy: `enter_barcode`, `choose_category`, `enter_attribute`, `confirm_licence`, … or null. */
  readonly fix: string | null;
  /** The SKU concerned, or null for the whole page. */
  readonly sku: string | null;
}
