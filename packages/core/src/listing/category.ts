/** One node of a mall's category tree. */
export interface MallCategory {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  /** Names root first, this node last. */
  readonly path: readonly string[];
  readonly leaf: boolean;
  /** Pages may be put here (only leaves, and not all of them). */
  readonly listable: boolean;
}

/** What a category asks of a page. */
export interface MallAttribute {
  readonly id: string;
  /** As the mall names it, in Japanese. */
  readonly name: string;
  readonly type: 'string' | 'number' | 'date';
  /** `one_of_group`: at least one attribute of the category's group must be there. */
  readonly need: 'mandatory' | 'one_of_group' | 'optional';
  readonly input: 'free' | 'select';
  /** Allowed values when `select` (all of them), else empty. */
  readonly choices: readonly string[];
  readonly maxLength: number | null;
  readonly minValue: number | null;
  readonly maxValue: number | null;
  /** Units the mall accepts, its main unit first. */
  readonly units: readonly string[];
  readonly maxValues: number;
  /** Must be equal on all variants of the page. */
  readonly sameOnAllVariants: boolean;
}
