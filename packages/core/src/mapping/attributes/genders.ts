import { foldText } from '../../text/index.ts';

const GENDERS: readonly (readonly string[])[] = [
  ['メンズ', '男性', '男性用', '紳士', 'male', 'men', 'mens', "men's", 'man'],
  ['レディース', '女性', '女性用', '婦人', 'female', 'women', 'womens', "women's", 'woman'],
  ['男女兼用', 'ユニセックス', 'unisex', '男女共用'],
  ['ボーイズ', '男の子', '男児', 'boys', 'boy'],
  ['ガールズ', '女の子', '女児', 'girls', 'girl'],
];

const NAMES = new Map(GENDERS.flatMap((names) => names.map((name) => [foldText(name), names] as const)));

/** Every spelling under which a mall may list this gender, the usual one first; empty when it is unknown. */
export function genderNames(written: string): readonly string[] {
  return NAMES.get(foldText(written)) ?? [];
}
