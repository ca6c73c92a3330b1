import type { MallAttribute, MallCategory } from '@narabe/core/listing';
import type { RakutenAttribute, RakutenGenre } from './rakuten.schema.ts';

/** The node above all genres (sheet section 5 [S1], 2026-11-23). */
export const ROOT_GENRE_ID = '0';

const TYPES: Record<string, MallAttribute['type']> = { NUMBER: 'number', DATE: 'date' };

const NEEDS: Record<string, MallAttribute['need']> = { MANDATORY: 'mandatory', MANDATORY_SELECTABLE: 'one_of_group' };

/** One genre below `parentId`. Only a lowest genre that allows registration takes items. */
export function categoryOf(genre: RakutenGenre, parentId: string): MallCategory {
  const leaf = genre.lowest ?? false;
  const name = genre.nameJa ?? '';
  return {
    id: genre.genreId,
    parentId: parentId === ROOT_GENRE_ID ? null : parentId,
    name,
    path: genre.nameJaPath ?? [name],
    leaf,
    listable: leaf && (genre.properties?.itemRegisterFlg ?? false),
  };
}

/** What a genre asks. `choices` holds the whole dictionary of a SELECTIVE attribute, else it is empty. */
export function attributeOf(attribute: RakutenAttribute, choices: readonly string[]): MallAttribute {
  const { properties } = attribute;
  return {
    id: attribute.id,
    name: attribute.nameJa,
    type: TYPES[attribute.dataType] ?? 'string',
    need:
      NEEDS[properties?.rmsMandatoryType ?? ''] ?? (properties?.rmsMandatoryType ? 'optional' : needOfFlag(properties?.rmsMandatoryFlg)),
    input: isSelective(attribute) ? 'select' : 'free',
    choices,
    maxLength: attribute.maxLength ?? null,
    minValue: attribute.minValue ?? null,
    maxValue: attribute.maxValue ?? null,
    units: [...(attribute.unit ? [attribute.unit] : []), ...(attribute.subUnits ?? [])],
    maxValues: properties?.rmsMultiValueLimit ?? 1,
    sameOnAllVariants: properties?.rmsSkuUnifyFlg ?? false,
  };
}

/** Older answers carry the flag without the kind. */
function needOfFlag(mandatory: boolean | null | undefined): MallAttribute['need'] {
  return mandatory ? 'mandatory' : 'optional';
}

/** Its values must come from the mall's dictionary. */
export function isSelective(attribute: RakutenAttribute): boolean {
  return attribute.properties?.rmsInputMethod === 'SELECTIVE';
}
