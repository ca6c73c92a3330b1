/** One product as a catalogue file gives it. Fields named `synthetic…` force what would be derived from the barcode. */
export interface CatalogLine {
  readonly jan: string;
  readonly name: string;
  readonly ingredients: string | null;
  readonly imageUrl: string | null;
  readonly familyHint: string | null;
  readonly nutritionPer100g: Readonly<Record<string, number>> | null;
  readonly syntheticSku?: string;
  readonly syntheticBrand?: string;
  readonly syntheticPriceYen?: number;
  /** null = shipped by Amazon, no quantity of the seller's own. */
  readonly syntheticQuantity?: number | null;
  readonly syntheticImages?: number;
  /** Pictures from a special path: `broken`, `huge`, `missing`, `slow`. */
  readonly syntheticImageKind?: string;
  readonly syntheticOptions?: Readonly<Record<string, string>>;
  /** Key of the family, in place of `familyHint`; '' = none. */
  readonly syntheticParent?: string;
  /** Name of a leaf of the browse tree. */
  readonly syntheticNode?: string;
  readonly syntheticCondition?: string;
  readonly syntheticCountry?: string | null;
  readonly syntheticWeightGrams?: number | null;
  readonly syntheticDescription?: string;
}

/** A line which is not a product: where, which field, what stood there, why it was refused. */
export interface RejectedLine {
  /** Counted from 1, empty lines included. */
  readonly line: number;
  readonly field: string | null;
  readonly value: unknown;
  readonly error: string;
}
