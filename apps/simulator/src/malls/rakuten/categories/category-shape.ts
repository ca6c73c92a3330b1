import { optional, required } from '../shape/shape.ts';
import { list, object } from '../shape/structures.ts';
import { filledLine, html } from '../shape/texts.ts';
import { choice, flag, pattern } from '../shape/values.ts';

// Limits of category API 2.0 (sheet section 5 [S1], read 2026-11-23).
const CATEGORIES_PER_ITEM_MAX = 5;
export const TREE_LEVELS_MAX = 6;
export const CHILDREN_MAX = 30;
export const NODES_MAX = 1000;
const TITLE_BYTES = 60;
const DESCRIPTION_BYTES = 8000;

const categoryId = pattern(/^\d{1,40}$/);

export const mappingShape = object({
  categoryIds: required(list(categoryId, { max: CATEGORIES_PER_ITEM_MAX, min: 1, tooManyCode: 'IE0117' })),
  mainPluralCategoryId: optional(categoryId),
});

/** A shop's category. Pictures and page layouts of categories are not played. */
const categoryFields = {
  title: required(filledLine(TITLE_BYTES)),
  categoryFeatures: optional(object({ display: optional(flag), categoryPageViewMode: optional(choice(['LIST', 'GALLERY', 'PLURAL'])) })),
  description: optional(object({ pc: optional(html(DESCRIPTION_BYTES, 'pc')), sp: optional(html(DESCRIPTION_BYTES, 'sp')) })),
  additionalDescription: optional(html(DESCRIPTION_BYTES, 'pc')),
};

export const newCategoryShape = object({ categorySetId: required(pattern(/^(\d{1,20}|etc)$/)), ...categoryFields });
export const changedCategoryShape = object(categoryFields);
