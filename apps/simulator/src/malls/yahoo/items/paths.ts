import { PATH_LEVELS_MAX, PATH_NAME_FULL_WIDTH } from '../limits.ts';
import { fitsFullWidth } from '../wire/width.ts';
import { printable } from '../wire/xml.ts';
import { OURS, SEEN } from './codes.ts';
import type { Problems } from './problems.ts';

/** Reads `A:B` lines: the first is the item's home, the rest are links (sheet section 5.1). */
export function readPaths(given: string, problems: Problems): string[][] {
  const paths = printable(given)
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) => line.split(':'));
  if (paths.length === 0) problems.error('path', OURS.path, 'パスは必須です。');
  if (paths.some((path) => path.length > PATH_LEVELS_MAX))
    problems.error('path', SEEN.pathTooDeep, `パスは最大${PATH_LEVELS_MAX}階層です。`);
  if (paths.some((path) => path.some((name) => !fitsFullWidth(name, PATH_NAME_FULL_WIDTH)))) {
    problems.error('path', SEEN.pathNameTooLong, 'パスは全角20文字（半角40文字）以内で入力してください。');
  }
  if (paths.some((path) => path.some((name) => name.trim() === ''))) problems.error('path', OURS.path, 'パスの値が不正です。');
  return paths;
}
