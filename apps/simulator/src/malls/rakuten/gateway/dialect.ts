/** The older APIs under these paths speak XML, all others JSON (sheet section 1). */
type Dialect = 'json' | 'cabinet' | 'shop';

export function dialectOf(path: string): Dialect {
  if (path.startsWith('/es/1.0/cabinet/')) return 'cabinet';
  return path.startsWith('/es/1.0/shop/') ? 'shop' : 'json';
}
