/**
 * Tags this mall lets into descriptions. The real white list was not seen (sheet section 10.7 [?], 2026-11-23): an everyday
 * subset for `pc`, fewer for `sp`, which the sheet calls the narrowest set.
 */
const SP_TAGS = ['a', 'b', 'br', 'center', 'font', 'hr', 'img', 'p', 'table', 'tbody', 'td', 'th', 'tr'];
const PC_TAGS = [...SP_TAGS, 'div', 'em', 'h1', 'h2', 'h3', 'h4', 'i', 'li', 'ol', 'small', 'span', 'strong', 'u', 'ul'];
const ALLOWED: Record<HtmlKind, ReadonlySet<string>> = { pc: new Set(PC_TAGS), sp: new Set(SP_TAGS) };
const VOID_TAGS = new Set(['br', 'hr', 'img']);
const COMMON_ATTRIBUTES = [
  'align',
  'valign',
  'width',
  'height',
  'border',
  'bgcolor',
  'color',
  'size',
  'cellpadding',
  'cellspacing',
  'colspan',
  'rowspan',
];
const ATTRIBUTES = new Set([...COMMON_ATTRIBUTES, 'href', 'src', 'alt', 'target']);
const TAGS_OF_ATTRIBUTE: Record<string, string> = { href: 'a', target: 'a', src: 'img', alt: 'img' };
const RAKUTEN_URL = /^https?:\/\/([a-z0-9-]+\.)*rakuten\.(co\.jp|ne\.jp|com)(\/|$)/i;

/** Pictures per description (sheet section 3). */
const IMG_MAX = 20;

export type HtmlKind = 'pc' | 'sp';
interface HtmlFault {
  readonly code: string;
  readonly message: string;
}

const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|<!--[\s\S]*?-->/g;
const ATTRIBUTE = /([a-zA-Z][\w-]*)\s*(?:=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?/g;

/** All faults of a description, in the mall's codes (sheet section 3). */
export function htmlFaults(text: string, kind: HtmlKind, fieldName: string): HtmlFault[] {
  const faults: HtmlFault[] = [];
  const open: string[] = [];
  let images = 0;
  for (const [whole, slash, rawName, rest = ''] of text.matchAll(TAG)) {
    if (!rawName) continue;
    const name = rawName.toLowerCase();
    if (whole.includes('\u3000')) faults.push({ code: 'IE0276', message: `Cannot set full width space in ${name} tag.` });
    if (!ALLOWED[kind].has(name)) {
      faults.push({ code: 'IE0215', message: `Cannot set ${name} in ${fieldName}.` });
      continue;
    }
    if (name === 'img') images += 1;
    if (slash) closeTag(open, name, faults);
    else {
      faults.push(...attributeFaults(name, rest, fieldName));
      if (!VOID_TAGS.has(name) && !rest.trimEnd().endsWith('/')) open.push(name);
    }
  }
  for (const name of open) faults.push({ code: 'IE0272', message: `"${name}" should be set with end tag.` });
  if (images > IMG_MAX) faults.push({ code: 'IE0257', message: `Cannot register more than ${IMG_MAX} <img> tags to ${fieldName}.` });
  return faults;
}

function closeTag(open: string[], name: string, faults: HtmlFault[]): void {
  const at = open.lastIndexOf(name);
  if (at < 0) {
    if (!VOID_TAGS.has(name)) faults.push({ code: 'IE0271', message: `"${name}" should be set with start tag.` });
    return;
  }
  for (const inner of open.splice(at).slice(1)) faults.push({ code: 'IE0272', message: `"${inner}" should be set with end tag.` });
}

function attributeFaults(tag: string, text: string, fieldName: string): HtmlFault[] {
  const faults: HtmlFault[] = [];
  for (const [, rawName = '', rawValue = ''] of text.matchAll(ATTRIBUTE)) {
    const name = rawName.toLowerCase();
    const value = rawValue.replace(/^["']|["']$/g, '');
    if (!ATTRIBUTES.has(name)) faults.push({ code: 'IE0217', message: `Cannot set attribute ${name} in ${fieldName}.` });
    else if (TAGS_OF_ATTRIBUTE[name] && TAGS_OF_ATTRIBUTE[name] !== tag)
      faults.push({ code: 'IE0216', message: `Cannot set attribute ${name} to ${tag} in ${fieldName}.` });
    // The code for links and pictures outside Rakuten was not seen; IE0217 is our choice (sheet section 10.7-8).
    else if ((name === 'href' || name === 'src') && !RAKUTEN_URL.test(value))
      faults.push({ code: 'IE0217', message: `Cannot set attribute ${name} in ${fieldName}: outside Rakuten.` });
  }
  return faults;
}
