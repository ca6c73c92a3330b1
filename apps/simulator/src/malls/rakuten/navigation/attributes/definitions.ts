type DataType = 'STRING' | 'NUMBER' | 'DATE';
type InputMethod = 'DESCRIPTIVE' | 'SELECTIVE';

/** An attribute of the mall, the same in every genre that uses it. */
export interface AttributeDefinition {
  readonly id: number;
  readonly nameJa: string;
  readonly dataType: DataType;
  /** Characters, STRING only. */
  readonly maxLength: number | null;
  readonly minValue: number | null;
  readonly maxValue: number | null;
  readonly unit: string | null;
  readonly subUnits: readonly string[];
  readonly multiValueLimit: number;
  readonly input: InputMethod;
  /** Name in DICTIONARIES: the only values when SELECTIVE, mere suggestions when DESCRIPTIVE. */
  readonly dictionary: string | null;
}

const NUMBER_MAX = 999_999_999;

interface StringOptions {
  max?: number;
  multi?: number;
  select?: string;
  suggest?: string;
}

function text(id: number, nameJa: string, { max = 100, multi = 1, select, suggest }: StringOptions = {}): AttributeDefinition {
  const none = { minValue: null, maxValue: null, unit: null, subUnits: [] };
  const input = select ? 'SELECTIVE' : 'DESCRIPTIVE';
  return { id, nameJa, dataType: 'STRING', maxLength: max, ...none, multiValueLimit: multi, input, dictionary: select ?? suggest ?? null };
}

function number(id: number, nameJa: string, units: readonly string[], minValue = 0): AttributeDefinition {
  const [unit = null, ...subUnits] = units;
  const base = { id, nameJa, dataType: 'NUMBER' as const, maxLength: null, minValue, maxValue: NUMBER_MAX, unit, subUnits };
  return { ...base, multiValueLimit: 1, input: 'DESCRIPTIVE', dictionary: null };
}

function date(id: number, nameJa: string): AttributeDefinition {
  const none = { maxLength: null, minValue: null, maxValue: null, unit: null, subUnits: [] };
  return { id, nameJa, dataType: 'DATE', ...none, multiValueLimit: 1, input: 'DESCRIPTIVE', dictionary: null };
}

const WEIGHT = ['g', 'kg'];
const VOLUME = ['ml', 'L'];
const COUNT = ['個', '袋', '本', '枚'];
const LENGTH = ['cm', 'mm', 'm'];

/** Practice attributes with the names sellers meet most (sheet section 5); ids, lengths and dictionaries are our own. */
const ATTRIBUTE_DEFINITIONS: readonly AttributeDefinition[] = [
  text(1, 'ブランド名', { multi: 3 }),
  text(2, 'メーカー型番'),
  text(3, 'シリーズ名'),
  text(4, '代表カラー', { select: 'colors' }),
  text(5, 'カラー', { max: 50 }),
  text(6, 'サイズ', { max: 50 }),
  text(7, '素材', { multi: 3 }),
  text(8, '対象性別', { select: 'genders' }),
  text(298, '原産国／製造国', { max: 250, select: 'countries' }),
  number(335, '総個数', COUNT, 1),
  number(4838, '総重量', WEIGHT),
  number(4836, '総容量', VOLUME),
  number(336, '単品(個装)個数', COUNT, 1),
  number(4839, '単品重量', WEIGHT),
  number(4837, '単品容量', VOLUME),
  text(400, '原材料', { max: 1000 }),
  text(401, 'アレルギー', { multi: 28, select: 'allergens' }),
  date(402, '賞味期限'),
  text(403, '保存方法', { select: 'storage' }),
  text(404, 'フレーバー', { multi: 3, suggest: 'flavors' }),
  text(405, '食品の梱包方法', { max: 50, select: 'packaging' }),
  text(406, '産地（都道府県）', { max: 250, suggest: 'prefectures' }),
  text(407, '茶葉の形状', { select: 'teaForms' }),
  number(408, 'アルコール度数', ['%']),
  number(409, 'カロリー', ['kcal']),
  number(500, '本体横幅', LENGTH),
  number(501, '本体高さ', LENGTH),
  number(502, '本体奥行', LENGTH),
  number(503, '本体重量', WEIGHT),
  text(504, '電源電圧', { select: 'voltages' }),
  number(505, '消費電力', ['W', 'kW']),
  date(506, '発売日'),
  text(600, '対応肌質', { multi: 3, select: 'skinTypes' }),
  text(601, '成分', { max: 1000 }),
  text(700, '対象ペット', { multi: 3, select: 'petKinds' }),
  text(800, '著者名', { multi: 5 }),
  text(801, '出版社名'),
  number(802, '対象年齢', ['歳']),
];

const byName = new Map(ATTRIBUTE_DEFINITIONS.map((definition) => [definition.nameJa, definition]));

export const findDefinition = (nameJa: string): AttributeDefinition | undefined => byName.get(nameJa);
