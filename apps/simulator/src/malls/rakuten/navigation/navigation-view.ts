import type { GenreAttribute } from './attributes/families.ts';
import { dictionaryValues } from './genre-attributes.ts';
import { findGenre, type Genre, topGenres } from './genre-tree.ts';

export interface Show {
  readonly ancestors: boolean;
  readonly siblings: boolean;
  readonly children: boolean;
}

/** One genre alone (sheet section 5). */
const baseGenre = ({ id, idPath, nameJa, namePath, level, lowest, registrable }: Genre) => ({
  genreId: id,
  genreIdPath: idPath,
  nameJa,
  nameJaPath: namePath,
  level,
  lowest,
  properties: { itemRegisterFlg: registrable },
});

const genresOf = (ids: readonly number[]) => ids.flatMap((id) => findGenre(id) ?? []).map(baseGenre);

/** Genre 0: its children are the top genres, whatever was asked for. */
export const rootView = () => ({ children: genresOf(topGenres()) });

export function genreView(genre: Genre, show: Show) {
  const parent = genre.parentId === null ? undefined : findGenre(genre.parentId);
  const siblings = (parent?.children ?? topGenres()).filter((id) => id !== genre.id);
  return {
    ...baseGenre(genre),
    ancestors: show.ancestors ? genresOf(genre.idPath.slice(0, -1)) : null,
    siblings: show.siblings ? genresOf(siblings) : null,
    children: show.children ? genresOf(genre.children) : null,
  };
}

export const attributeView = (attribute: GenreAttribute) => ({
  id: attribute.id,
  nameJa: attribute.nameJa,
  dataType: attribute.dataType,
  minLength: null,
  maxLength: attribute.maxLength,
  minValue: attribute.minValue,
  maxValue: attribute.maxValue,
  dateFormat: attribute.dataType === 'DATE' ? 'YYYY-MM-DD' : null,
  unit: attribute.unit,
  subUnits: attribute.subUnits,
  properties: {
    rmsMandatoryFlg: attribute.need.startsWith('MANDATORY'),
    rmsMandatoryType: attribute.need,
    rmsMultiValueLimit: attribute.multiValueLimit,
    rmsInputMethod: attribute.input,
    rmsSkuUnifyFlg: attribute.unify,
    rmsRecommend: attribute.dictionary !== null,
  },
});

/** An attribute with one page of its dictionary; `page` counts from 1. */
export function dictionaryView(attribute: GenreAttribute, paging: { page: number; limit: number } | null) {
  const values = dictionaryValues(attribute);
  const first = paging ? (paging.page - 1) * paging.limit : 0;
  return { ...attributeView(attribute), dictionaryValues: paging ? values.slice(first, first + paging.limit) : values };
}
