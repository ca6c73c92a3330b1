import { v7 } from 'uuid';

/** A new id: UUID version 7, so that rows made one after the other lie side by side in the index. */
export function newId<Id extends string = string>(): Id {
  return v7() as Id;
}
