import { jstIso } from '../gateway/time.ts';
import type { JsonObject } from '../json.ts';
import type { StoredItem } from './item-store.ts';

/** The item as GET, bulk-get and search answer it. Stock is not part of it (sheet section 3). */
export const itemView = ({ manageNumber, body, createdAt, updatedAt }: StoredItem): JsonObject => ({
  manageNumber,
  ...body,
  created: jstIso(createdAt),
  updated: jstIso(updatedAt),
});

export const itemNotFound = (manageNumber: string): string => `Not found for inputs; manageNumber=${manageNumber}`;
