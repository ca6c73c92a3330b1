import { DICTIONARIES } from './attributes/dictionaries.ts';
import { attributesOf, type GenreAttribute } from './attributes/families.ts';
import type { Genre } from './genre-tree.ts';

/** The attributes that an item of this genre must or may carry; none above the leaves. */
export const genreAttributes = (genre: Genre): readonly GenreAttribute[] => (genre.lowest ? attributesOf(genre.family) : []);

/** Values of a dictionary with ids that stay the same while values are only appended. */
export function dictionaryValues(attribute: GenreAttribute): { id: number; nameJa: string }[] {
  const values = attribute.dictionary ? (DICTIONARIES[attribute.dictionary] ?? []) : [];
  return values.map((nameJa, index) => ({ id: attribute.id * 1000 + index + 1, nameJa }));
}

export function isDictionaryValue(attribute: GenreAttribute, value: string): boolean {
  return attribute.dictionary !== null && (DICTIONARIES[attribute.dictionary] ?? []).includes(value);
}
