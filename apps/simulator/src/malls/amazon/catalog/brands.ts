import { pick } from './hash.ts';

const FIRST = [
  'みなと',
  '山のは',
  '青葉',
  'こはる',
  '北野',
  'まるや',
  '白鷺',
  'ときわ',
  'Sora',
  'Kazami',
  'Hibiki',
  'Nagi',
  '三日月',
  '花笠',
  '若松',
  'Tomoe',
];
const LAST = ['堂', '屋', '食品', '本舗', 'フーズ', ' Kitchen', '商会', '製作所', '', ' & Co.'];
const COMPANY_PREFIX_DIGITS = 7;

/** An invented brand, the same for all barcodes of one company prefix. */
export function brandFor(jan: string): string {
  const company = jan.slice(0, COMPANY_PREFIX_DIGITS);
  return pick(company, 'brand first', FIRST) + pick(company, 'brand last', LAST);
}
