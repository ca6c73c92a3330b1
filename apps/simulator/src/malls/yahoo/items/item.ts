import type { FieldName } from './fields.ts';

/** A page as a seller wrote it. Never changed in place, so the front copy may share it. */
export interface ItemPage {
  readonly itemCode: string;
  /** Page keys of store categories; the first is the home, the rest are links. */
  readonly categoryKeys: readonly string[];
  /** Every simple form field, defaults filled in. */
  readonly fields: Readonly<Record<FieldName, string>>;
  /** Slot 0 is the main image; '' = empty slot. Item images as their mode `l` URL. */
  readonly images: readonly string[];
  readonly options: readonly ItemOption[];
  readonly inscriptions: readonly Inscription[];
  readonly subCodes: readonly SubCode[];
  readonly specs: readonly ItemSpec[];
  readonly updatedAt: Date;
}

export interface ItemOption {
  readonly name: string;
  readonly specId: string;
  readonly values: readonly OptionValue[];
}

export interface OptionValue {
  readonly name: string;
  readonly specValue: string;
  readonly charge: string;
  /** `=` in front: shown, cannot be chosen. */
  readonly selectable: boolean;
}

export interface Inscription {
  readonly name: string;
  readonly length: number;
}

export interface SubCode {
  readonly code: string;
  /** In the order in which the seller gave them. */
  readonly choices: readonly { readonly option: string; readonly value: string }[];
  readonly leadTimeInstock: string;
  readonly leadTimeOutstock: string;
  /** '' = the item's price. */
  readonly price: string;
  readonly postageSet: string;
  readonly images: readonly string[];
  readonly mainImage: boolean;
}

export interface ItemSpec {
  readonly specId: string;
  readonly valueIds: readonly string[];
}

/** Two copies: what the seller edits and what buyers see. */
export interface ItemRecord {
  readonly itemCode: string;
  /** null = deleted, still on the front until the next publish. */
  editing: ItemPage | null;
  /** null = never published. */
  front: ItemPage | null;
  /** Edited since the last publish, even if back to the same content. */
  dirty: boolean;
  changedAt: Date;
  readonly sequence: number;
}
