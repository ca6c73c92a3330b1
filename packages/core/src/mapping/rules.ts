import type { FactName } from '../catalog/facts.ts';
import type { Channel } from '../channel/ids.ts';
import type { TextLimit } from '../text/index.ts';

/** A mall's rules for pages, as data. Generic code reads them and names no mall. Empty limits mean: no limit known. */
export interface MallRules {
  readonly channel: Channel;
  readonly title: readonly TextLimit[];
  /** null: the mall has no such field. The same holds for the fields below. */
  readonly tagline: readonly TextLimit[] | null;
  readonly description: HtmlRules;
  readonly mobile: HtmlRules | null;
  readonly plainText: readonly TextLimit[] | null;
  /** Half-width letters only. */
  readonly modelNumber: readonly TextLimit[] | null;
  readonly storePath: StorePathRules | null;
  readonly pageCode: CodeRules;
  readonly variantCode: CodeRules;
  readonly variations: VariationRules;
  readonly maxImages: number;
  readonly price: { readonly minYen: number; readonly maxYen: number };
  /** The source mall's tax codes → percent. */
  readonly taxPercentByCode: Readonly<Record<string, 8 | 10>>;
  /** Names of other malls and their services, which a page here must not carry. Whole words. */
  readonly foreignNames: readonly string[];
  /** The mall's attribute names → the facts that may fill them. */
  readonly attributeSources: Readonly<Record<string, AttributeSource>>;
}

export interface HtmlRules {
  readonly allowedTags: readonly string[];
  readonly limits: readonly TextLimit[];
}

export interface StorePathRules {
  readonly maxLevels: number;
  readonly name: readonly TextLimit[];
  /** Characters that the mall's own grammar uses. */
  readonly reserved: string;
  /** Where pages go whose source has no classification. */
  readonly fallback: string;
}

export interface CodeRules {
  /** Body of a regular-expression class, for example `a-z0-9-`. `-` and lower-case letters must be in it. */
  readonly letters: string;
  /** The mall stores lower case, or takes both for the same. */
  readonly lowerCase: boolean;
  readonly maxLength: number;
  /** Ending that only this kind of code has, where page and variant codes share one namespace; else `''`. */
  readonly mark: string;
  /** The other kind's mark, or `''`. */
  readonly foreignMark: string;
}

export interface VariationRules {
  /** A page without selectors still has one variant, with a code of its own. */
  readonly singleHasCode: boolean;
  readonly maxVariants: number;
  readonly maxSelectors: number;
  readonly maxValues: number;
  /** Every combination of the selectors' values must exist as a variant. */
  readonly fullMatrix: boolean;
  readonly label: readonly TextLimit[];
  readonly value: readonly TextLimit[];
  /** Characters that the mall's grammar reserves in labels and values; a space counts. */
  readonly reserved: string;
}

/** How one attribute of a mall is filled. The first fact that exists counts. */
export interface AttributeSource {
  readonly facts: readonly FactName[];
  readonly as?: 'color_family' | 'country' | 'gender' | 'date';
  /** Without a fact, the choice counts by which the source's classes are named. */
  readonly fromClass?: boolean;
}
