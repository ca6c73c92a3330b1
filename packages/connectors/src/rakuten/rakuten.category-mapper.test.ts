import { describe, expect, it } from 'vitest';
import { attributeOf, categoryOf } from './rakuten.category-mapper.ts';
import { rakutenAttribute, rakutenGenre } from './rakuten.schema.ts';

const genre = (fields: object) => rakutenGenre.parse({ genreId: 213661, nameJa: '傘', nameJaPath: ['バッグ・小物', '傘'], ...fields });

describe('a genre', () => {
  it.each([
    [
      { lowest: true, properties: { itemRegisterFlg: true } },
      { leaf: true, listable: true },
    ],
    [
      { lowest: true, properties: { itemRegisterFlg: false } },
      { leaf: true, listable: false },
    ],
    [
      { lowest: false, properties: { itemRegisterFlg: true } },
      { leaf: false, listable: false },
    ],
    [
      { lowest: null, properties: null },
      { leaf: false, listable: false },
    ],
  ])('%j takes pages: %j', (fields, expected) => {
    expect(categoryOf(genre(fields), '100000')).toMatchObject(expected);
  });

  it('carries its place in the tree; the root is no parent', () => {
    expect(categoryOf(genre({}), '100000')).toMatchObject({ id: '213661', parentId: '100000', name: '傘', path: ['バッグ・小物', '傘'] });
    expect(categoryOf(genre({}), '0').parentId).toBeNull();
  });
});

describe('an attribute', () => {
  const attribute = (fields: object, properties: object = {}) =>
    rakutenAttribute.parse({ id: 8, nameJa: '代表カラー', dataType: 'STRING', ...fields, properties: { ...properties } });

  it.each([
    [{ rmsMandatoryType: 'MANDATORY', rmsMandatoryFlg: true }, 'mandatory'],
    [{ rmsMandatoryType: 'MANDATORY_SELECTABLE', rmsMandatoryFlg: true }, 'one_of_group'],
    [{ rmsMandatoryType: 'OPTIONAL_NAVIGATION', rmsMandatoryFlg: false }, 'optional'],
    [{ rmsMandatoryType: 'OPTIONAL_ITEM_PAGE' }, 'optional'],
    [{ rmsMandatoryFlg: true }, 'mandatory'],
    [{ rmsMandatoryFlg: false }, 'optional'],
    [{}, 'optional'],
  ] as const)('%j is %s', (properties, need) => {
    expect(attributeOf(attribute({}, properties), []).need).toBe(need);
  });

  it.each([
    ['STRING', 'string'],
    ['NUMBER', 'number'],
    ['DATE', 'date'],
    ['SOMETHING_NEW', 'string'],
  ] as const)('%s is a %s', (dataType, type) => {
    expect(attributeOf(attribute({ dataType }), []).type).toBe(type);
  });

  it('tells its limits, its units main one first, and its choices', () => {
    const fields = { maxLength: null, minValue: 0.1, maxValue: '99999', unit: 'g', subUnits: ['kg', 'mg'] };
    const properties = { rmsInputMethod: 'SELECTIVE', rmsMultiValueLimit: 3, rmsSkuUnifyFlg: true };
    expect(attributeOf(attribute(fields, properties), ['ホワイト'])).toMatchObject({
      input: 'select',
      choices: ['ホワイト'],
      maxLength: null,
      minValue: 0.1,
      maxValue: 99_999,
      units: ['g', 'kg', 'mg'],
      maxValues: 3,
      sameOnAllVariants: true,
    });
  });
});
