/** Axes as buyers read them. */
const LABELS: Readonly<Record<string, string>> = {
  color: 'カラー',
  size: 'サイズ',
  flavor: '味',
  scent: '香り',
  style: 'スタイル',
  material: '素材',
  pattern: '柄',
  package_quantity: 'セット数',
  item_count: '入数',
  item_weight: '重量',
  item_volume: '内容量',
  capacity: '容量',
  item_length: '長さ',
  item_width: '幅',
  item_height: '高さ',
  target_gender: '対象',
  target_age: '対象年齢',
  power_source: '電源',
  model_number: '型番',
  series: 'シリーズ',
};

/** A label for an axis; `種類` for one that has no name of its own. */
export function labelOfAxis(axis: string): string {
  return LABELS[axis] ?? '種類';
}

/** ASCII key of an axis. */
export function keyOfAxis(axis: string, index: number): string {
  const key = axis
    .toLowerCase()
    .replace(/[^a-z0-9_]+/gu, '_')
    .replace(/^_+|_+$/gu, '');
  return key === '' ? `axis${index + 1}` : key;
}
