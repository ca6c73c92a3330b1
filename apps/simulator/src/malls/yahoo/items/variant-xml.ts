import { categorySpec, findCategory } from '../category/catalog.ts';
import { element, empty, text, type XmlElement } from '../wire/xml.ts';
import type { ItemPage, OptionValue } from './item.ts';

const SPEC_SLOTS = 10;
/** Options that carry sub-codes, and those which do not (OFF). */
const OPTION_TYPE = { withStock: '1', withoutStock: '2' } as const;

/** `Spec1`–`Spec10` with one value each, or with `expand_spec=1` one `Spec` per spec with all values (OFF). */
export function specsXml({ fields, specs }: ItemPage, expand: boolean): XmlElement[] {
  const category = findCategory(fields.product_category);
  const read = specs.map(({ specId, valueIds }) => {
    const spec = categorySpec(category, specId);
    const valueName = (id: string) => spec?.values.find(([known]) => known === id)?.[1];
    return { specId, valueIds, name: spec?.name ?? '', valueName };
  });
  if (expand) {
    return read.map(({ specId, valueIds, name, valueName }) =>
      element('Spec', [
        text('SpecId', specId),
        text('SpecName', name),
        element(
          'SpecValue',
          valueIds.map((id) => empty('Value', { id, name: valueName(id) ?? '' })),
        ),
      ]),
    );
  }
  return Array.from({ length: SPEC_SLOTS }, (_, index) => {
    const spec = read[index];
    if (!spec) return text(`Spec${index + 1}`, '');
    const [first = ''] = spec.valueIds;
    return element(`Spec${index + 1}`, [
      text('SpecId', spec.specId),
      text('SpecName', spec.name),
      text('SpecValue', first),
      text('SpecValueName', spec.valueName(first) ?? first),
    ]);
  });
}

/** Absent when there are none. */
export function optionsXml({ options, subCodes }: ItemPage, expand: boolean): XmlElement[] {
  if (options.length === 0) return [];
  const withStock = new Set(subCodes.flatMap(({ choices }) => choices.map(({ option }) => option)));
  const value = ({ name, specValue }: OptionValue) => (expand ? empty('Value', { specValue, name }) : text('Value', name, { specValue }));
  const listed = options.map((option) => {
    const type = withStock.has(option.name) ? OPTION_TYPE.withStock : OPTION_TYPE.withoutStock;
    return element('Option', option.values.map(value), {
      type,
      ...(expand ? { length: '0' } : {}),
      name: option.name,
      specId: option.specId,
    });
  });
  return [element('Options', listed)];
}

export function inscriptionsXml({ inscriptions }: ItemPage): XmlElement[] {
  if (inscriptions.length === 0) return [];
  const listed = inscriptions.map(({ name, length }) => element('Inscription', [text('Name', name), text('Length', length)]));
  return [element('Inscriptions', listed)];
}

/** Absent when there are none; `stock` gives the attributes that live outside the page. */
export function subCodesXml({ subCodes }: ItemPage, stock: (code: string) => { quantity: string; stockClose: string }): XmlElement[] {
  if (subCodes.length === 0) return [];
  const listed = subCodes.map((subCode) =>
    element(
      'SubCode',
      [
        ...subCode.choices.map(({ option, value }) => empty('Option', { name: option, value })),
        ...imagesXml(subCode.images, subCode.mainImage),
        text('LeadTimeInStock', subCode.leadTimeInstock),
        text('LeadTimeOutStock', subCode.leadTimeOutstock),
        text('Price', subCode.price),
        text('PostageSet', subCode.postageSet),
      ],
      { code: subCode.code, ...stock(subCode.code) },
    ),
  );
  return [element('SubCodes', listed)];
}

function imagesXml(urls: readonly string[], main: boolean): XmlElement[] {
  if (urls.length === 0) return [empty('SubCodeImage', { value: '', image_type: '', main_flag: '', exist_flag: '' })];
  return urls.map((value) =>
    empty('SubCodeImage', { value, image_type: value.includes('/lib/') ? 'lib' : 'item', main_flag: main ? '1' : '0', exist_flag: '1' }),
  );
}
