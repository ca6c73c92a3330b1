export interface DemoMember {
  readonly name: string;
  readonly priceYen: number;
  readonly options?: Readonly<Record<string, string>>;
  readonly ingredients?: string;
  readonly quantity?: number | null;
  readonly weightGrams?: number | null;
  readonly country?: string | null;
  readonly images?: number;
  readonly imageKind?: string;
  readonly condition?: string;
  readonly sku?: string;
  readonly jan?: string;
  /** What is awkward about it; for readers of the practice shop's state. */
  readonly why?: string;
}

export interface DemoProduct {
  /** Common name; null = a single item. */
  readonly family: string | null;
  readonly brand: string;
  readonly members: readonly DemoMember[];
}
