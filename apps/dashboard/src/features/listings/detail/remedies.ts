import type { MallCategory } from '@narabe/contracts/api';
import type { ReactNode } from 'react';

export interface PickerProps {
  readonly channel: string;
  readonly title: string;
  readonly sourceClass: readonly string[];
  readonly chosenId: string | null;
  readonly onChoose: (category: MallCategory) => void;
}

/** What other features do about an issue; the route puts them in, so that features do not know each other. */
export interface Remedies {
  readonly barcode: (skuCode: string, label: string) => ReactNode;
  readonly licence: (kind: string) => ReactNode;
  readonly picker: (props: PickerProps) => ReactNode;
}
