import { categorySpec, type ProductCategory, SPEC_DATA_TYPE, SPEC_SELECTION } from '../category/catalog.ts';
import type { Form } from '../wire/form.ts';
import { OURS } from './codes.ts';
import type { ItemSpec } from './item.ts';
import type { Problems } from './problems.ts';

const SPEC_SLOTS = 10;

/** Reads `spec1` … `spec10`, each `specId:valueId` with more values joined by pipes; they must belong to the category. */
export function readSpecs(form: Form, category: ProductCategory | undefined, problems: Problems): ItemSpec[] {
  const specs: ItemSpec[] = [];
  for (let slot = 1; slot <= SPEC_SLOTS; slot += 1) {
    const given = form.get(`spec${slot}`) ?? '';
    if (given === '') continue;
    const spec = readSpec(given, category);
    if (!spec) problems.error(`spec${slot}`, OURS.spec, `スペック${slot}の値が不正です。`);
    else if (specs.some(({ specId }) => specId === spec.specId))
      problems.error(`spec${slot}`, OURS.spec, `スペック${slot}は重複しています。`);
    else specs.push(spec);
  }
  return specs;
}

function readSpec(given: string, category: ProductCategory | undefined): ItemSpec | undefined {
  const parts = /^(\d{1,10}):(.+)$/.exec(given);
  const spec = categorySpec(category, parts?.[1] ?? '');
  const valueIds = parts?.[2]?.split('|') ?? [];
  if (!spec || (valueIds.length > 1 && spec.selection === SPEC_SELECTION.single)) return undefined;
  const fits = (value: string) =>
    spec.dataType === SPEC_DATA_TYPE.listed
      ? spec.values.some(([id]) => id === value)
      : /^\d{1,9}(\.\d+)?$/.test(value) && value.length <= 9;
  return valueIds.every(fits) ? { specId: spec.id, valueIds } : undefined;
}
