import { differingWords } from './differing-words.ts';
import type { CatalogLine } from './line.ts';

export interface FamilyPlan {
  readonly key: string;
  readonly title: string;
  /** Attribute names in the order of the theme: `['color', 'size']`. */
  readonly axes: readonly string[];
  readonly members: readonly { readonly line: CatalogLine; readonly options: Readonly<Record<string, string>> }[];
}

const SIZE_WORD = /\d\s*(g|kg|ml|l|oz|cm|mm|個|枚|本|袋|包|p|pc|pcs|人前)\b|\d\s*(個|枚|本|袋|包|人前)|^(SS|S|M|L|LL|XL|フリー)$/iu;
const COLOR_WORD =
  /^(赤|青|白|黒|緑|黄|紺|茶|灰|桃|紫|生成り|ネイビー|ブラック|ホワイト|レッド|ブルー|グリーン|グレー|ピンク|ベージュ|noir|black|white|red|blue)/iu;

/** The family a line belongs to, or null; a family needs two members or it is a single item. */
const familyKeyOf = (line: CatalogLine): string | null => (line.syntheticParent ?? line.familyHint) || null;

/** Families of two or more, in the order of their first line. */
export function planFamilies(lines: readonly CatalogLine[], isFood: (line: CatalogLine) => boolean): FamilyPlan[] {
  const groups = new Map<string, CatalogLine[]>();
  for (const line of lines) {
    const key = familyKeyOf(line);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  return [...groups].filter(([, members]) => members.length > 1).map(([key, members]) => planFamily(key, members, isFood));
}

function planFamily(key: string, lines: readonly CatalogLine[], isFood: (line: CatalogLine) => boolean): FamilyPlan {
  const { shared, values } = differingWords(lines.map((line) => line.name));
  const title = shared.length > 1 ? shared : (key.split(':').at(-1) ?? key);
  const forced = new Set(lines.flatMap((line) => Object.keys(line.syntheticOptions ?? {})));
  const axes = forced.size > 0 ? [...forced].sort() : [axisFor(values, lines.every(isFood))];
  const members = lines.map((line, at) => {
    const derived = values[at] ?? '';
    return { line, options: Object.fromEntries(axes.map((axis) => [axis, line.syntheticOptions?.[axis] ?? derived])) };
  });
  return { key, title, axes, members };
}

function axisFor(values: readonly string[], food: boolean): string {
  if (values.every((value) => SIZE_WORD.test(value))) return 'size';
  if (values.every((value) => COLOR_WORD.test(value))) return 'color';
  return food ? 'flavor' : 'style';
}

/** `SIZE_NAME-COLOR_NAME` and the like. */
export const themeOf = (axes: readonly string[]): string => axes.map((axis) => `${axis.toUpperCase()}_NAME`).join('-');
