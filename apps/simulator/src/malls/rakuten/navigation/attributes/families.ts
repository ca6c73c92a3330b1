import { type AttributeDefinition, findDefinition } from './definitions.ts';

type MandatoryType = 'MANDATORY' | 'MANDATORY_SELECTABLE' | 'OPTIONAL_NAVIGATION' | 'OPTIONAL_ITEM_PAGE';

/** An attribute as one genre uses it. */
export interface GenreAttribute extends AttributeDefinition {
  readonly need: MandatoryType;
  /** Must be there and equal on all SKUs of an item (`rmsSkuUnifyFlg`). */
  readonly unify: boolean;
}

/**
 * Attributes of a family of genres. After a name: `!` mandatory, `|` one of the group is mandatory, `*` optional on the item
 * page only, `=` equal on all SKUs, `[x]` selectable from dictionary x in this family.
 */
const FAMILIES = {
  food: 'ブランド名!= シリーズ名 原産国／製造国!= 総個数| 総重量| 総容量| 単品(個装)個数 単品重量 単品容量 フレーバー 原材料* アレルギー* 賞味期限* 保存方法 食品の梱包方法 産地（都道府県） カロリー*',
  drink:
    'ブランド名!= シリーズ名 原産国／製造国!= 総個数| 総容量| 総重量| 単品(個装)個数 単品容量 単品重量 フレーバー 原材料* アレルギー* 賞味期限* 保存方法 カロリー*',
  tea: 'ブランド名!= シリーズ名 原産国／製造国!= 総個数| 総重量| 総容量| 単品(個装)個数 単品重量 茶葉の形状 フレーバー 原材料* 賞味期限* 産地（都道府県）',
  noodle:
    'ブランド名!= シリーズ名! 原産国／製造国!= 総個数| 総重量| 総容量| 単品(個装)個数 単品重量 フレーバー 原材料* アレルギー* 賞味期限* 保存方法 カロリー*',
  alcohol: 'ブランド名!= シリーズ名 原産国／製造国!= 総個数| 総容量| 単品容量 アルコール度数 原材料* 産地（都道府県）',
  daily: 'ブランド名!= シリーズ名 メーカー型番 原産国／製造国 総個数| 総重量| 総容量| 単品(個装)個数 代表カラー カラー サイズ 素材',
  kitchen:
    'ブランド名!= シリーズ名 メーカー型番 原産国／製造国 総個数| 総重量| 総容量| 代表カラー! カラー サイズ 素材 本体横幅 本体高さ 本体奥行 本体重量',
  fashion: 'ブランド名!= シリーズ名 メーカー型番 原産国／製造国 代表カラー! カラー サイズ 素材 対象性別!',
  brandFashion: 'ブランド名!=[fashionBrands] シリーズ名 メーカー型番 原産国／製造国 代表カラー! カラー サイズ 素材 対象性別!',
  beauty: 'ブランド名!= シリーズ名 原産国／製造国! 総個数| 総重量| 総容量| 単品容量 カラー 成分* 対応肌質 対象性別',
  health: 'ブランド名!= シリーズ名 原産国／製造国! 総個数| 総重量| 総容量| 成分* 原材料* アレルギー* 賞味期限*',
  electric:
    'ブランド名!= シリーズ名 メーカー型番! 代表カラー! カラー 原産国／製造国 電源電圧 消費電力 本体横幅 本体高さ 本体奥行 本体重量 発売日*',
  living: 'ブランド名!= シリーズ名 メーカー型番 原産国／製造国 代表カラー! カラー サイズ 素材 本体横幅 本体高さ 本体奥行 本体重量 総個数*',
  hobby: 'ブランド名!= シリーズ名 メーカー型番 原産国／製造国 代表カラー カラー サイズ 素材 対象性別 対象年齢 発売日* 総個数*',
  pet: 'ブランド名!= シリーズ名 原産国／製造国 総個数| 総重量| 総容量| 対象ペット! フレーバー 原材料* 賞味期限*',
  book: '著者名! 出版社名= シリーズ名 発売日*',
} as const;

export type Family = keyof typeof FAMILIES;

export const isFamily = (name: string): name is Family => Object.hasOwn(FAMILIES, name);

const TOKEN = /^(.+?)([!|*]?)(=?)(?:\[(\w+)\])?$/;

function parse(token: string): GenreAttribute {
  const [, name = '', need = '', unify = '', dictionary] = TOKEN.exec(token) ?? [];
  const definition = findDefinition(name);
  if (!definition) throw new Error(`unknown attribute ${name}`);
  const types: Record<string, MandatoryType> = {
    '!': 'MANDATORY',
    '|': 'MANDATORY_SELECTABLE',
    '*': 'OPTIONAL_ITEM_PAGE',
    '': 'OPTIONAL_NAVIGATION',
  };
  const selectable = dictionary ? { input: 'SELECTIVE' as const, dictionary } : {};
  return { ...definition, ...selectable, need: types[need] ?? 'OPTIONAL_NAVIGATION', unify: unify === '=' };
}

const parsed = new Map(Object.entries(FAMILIES).map(([family, tokens]) => [family, tokens.split(' ').map(parse)]));

export const attributesOf = (family: Family): readonly GenreAttribute[] => parsed.get(family) ?? [];
