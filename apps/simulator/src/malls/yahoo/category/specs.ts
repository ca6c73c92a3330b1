export const SPEC_SELECTION = { single: 0, several: 1 } as const;
/** 1 values from a list, 2 whole numbers, 4 decimals (downloadShopCategories, OFF). */
export const SPEC_DATA_TYPE = { listed: 1, integer: 2, decimal: 4 } as const;

/** A property that items of some categories can carry. Ids of colour and size are those of the document's samples. */
export interface Spec {
  readonly id: string;
  readonly name: string;
  readonly selection: 0 | 1;
  readonly dataType: 1 | 2 | 4;
  readonly values: readonly (readonly [id: string, name: string])[];
  /** Applies to categories whose path contains one of these names. */
  readonly appliesTo: readonly string[];
}

const listed = (id: string, name: string, selection: 0 | 1, values: Spec['values'], appliesTo: readonly string[]): Spec => ({
  id,
  name,
  selection,
  dataType: SPEC_DATA_TYPE.listed,
  values,
  appliesTo,
});

const FOOD_AREAS = ['食品', 'ドリンク、水、お酒', 'スイーツ、お菓子'];
const WEAR_AREAS = ['レディースファッション', 'メンズファッション', 'バッグ', '財布、小物', 'シューズ'];

export const SPECS: readonly Spec[] = [
  listed(
    '10011',
    '色',
    SPEC_SELECTION.several,
    [
      ['58106', 'ネイビー'],
      ['10684', 'グレー'],
      ['58107', 'ブラック'],
      ['58108', 'ホワイト'],
      ['58109', 'レッド'],
      ['58110', '生成り'],
    ],
    WEAR_AREAS,
  ),
  listed(
    '24181',
    'サイズ',
    SPEC_SELECTION.single,
    [
      ['210762', 'S'],
      ['210763', 'M'],
      ['210764', 'L'],
      ['210765', 'XL'],
    ],
    WEAR_AREAS,
  ),
  listed(
    '30101',
    '味',
    SPEC_SELECTION.several,
    [
      ['301011', 'しょうゆ味'],
      ['301012', '塩味'],
      ['301013', 'みそ味'],
      ['301014', '甘口'],
      ['301015', '中辛'],
      ['301016', '辛口'],
    ],
    FOOD_AREAS,
  ),
  listed(
    '30102',
    '保存方法',
    SPEC_SELECTION.single,
    [
      ['301021', '常温'],
      ['301022', '冷蔵'],
      ['301023', '冷凍'],
    ],
    FOOD_AREAS,
  ),
  {
    id: '30103',
    name: '内容量（g）',
    selection: SPEC_SELECTION.single,
    dataType: SPEC_DATA_TYPE.integer,
    values: [],
    appliesTo: ['食品', 'スイーツ、お菓子'],
  },
  {
    id: '30104',
    name: '内容量（ml）',
    selection: SPEC_SELECTION.single,
    dataType: SPEC_DATA_TYPE.integer,
    values: [],
    appliesTo: ['ドリンク、水、お酒'],
  },
  {
    id: '30105',
    name: 'アルコール度数（%）',
    selection: SPEC_SELECTION.single,
    dataType: SPEC_DATA_TYPE.decimal,
    values: [],
    appliesTo: ['ビール、発泡酒', '日本酒', '焼酎', 'ワイン', 'ウイスキー', '梅酒', 'チューハイ、カクテル'],
  },
  listed(
    '379',
    '対象年齢',
    SPEC_SELECTION.single,
    [
      ['2037', '0才から'],
      ['2038', '1才から'],
      ['2039', '3才から'],
      ['2040', '6才から'],
    ],
    ['おもちゃ、ゲーム', 'ベビー、キッズ、マタニティ'],
  ),
];
