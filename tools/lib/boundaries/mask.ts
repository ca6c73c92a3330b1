// What may stand before a string that names a module.
const NAMES_MODULE = /(?:\bfrom|\bimport|\bimport\s*\(|\brequire\s*\()\s*$/;
// A slash after one of these starts a regular expression, after anything else it divides.
const BEFORE_REGEXP = /(?:^|[(,=:[!&|?{};+\-*%~^>]|\b(?:return|typeof|case|in|of|void|delete|throw|new))\s*$/;

/**
 * Source text with comments, templates, regular expressions and all strings blanked, except strings that name a module; line
 * breaks stay. So a search for imports cannot be misled by text that only looks like one.
 */
export function maskNonImports(source: string): string {
  let out = '';
  let at = 0;
  const templates: number[] = []; // depth of braces inside each open `${`
  const blank = (end: number): void => {
    out += source.slice(at, end).replace(/[^\n]/g, ' ');
    at = end;
  };
  while (at < source.length) {
    const char = source[at] ?? '';
    const two = source.slice(at, at + 2);
    if (two === '//') blank(endOf(source, '\n', at));
    else if (two === '/*') blank(endOf(source, '*/', at + 2) + 2);
    else if (char === '"' || char === "'") {
      const end = endOfString(source, at, char);
      if (NAMES_MODULE.test(out.slice(-40))) {
        out += source.slice(at, end);
        at = end;
      } else blank(end);
    } else if (char === '/' && BEFORE_REGEXP.test(out.slice(-40))) blank(endOfRegExp(source, at));
    else if (char === '`' || (char === '}' && templates.at(-1) === 0)) {
      if (char === '}') templates.pop();
      const { end, opensCode } = endOfTemplatePart(source, at + 1);
      blank(end);
      if (opensCode) templates.push(0);
    } else {
      const depth = templates.at(-1);
      if (depth !== undefined && char === '{') templates[templates.length - 1] = depth + 1;
      if (depth !== undefined && char === '}') templates[templates.length - 1] = depth - 1;
      out += char;
      at += 1;
    }
  }
  return out;
}

function endOf(source: string, mark: string, from: number): number {
  const found = source.indexOf(mark, from);
  return found < 0 ? source.length : found;
}

/** An apostrophe in JSX text opens no string: without a closing quote on its line only the one character is taken. */
function endOfString(source: string, start: number, quote: string): number {
  for (let at = start + 1; at < source.length && source[at] !== '\n'; at++) {
    if (source[at] === '\\') at += 1;
    else if (source[at] === quote) return at + 1;
  }
  return start + 1;
}

function endOfRegExp(source: string, start: number): number {
  let inClass = false;
  for (let at = start + 1; at < source.length && source[at] !== '\n'; at++) {
    if (source[at] === '\\') at += 1;
    else if (source[at] === '[') inClass = true;
    else if (source[at] === ']') inClass = false;
    else if (source[at] === '/' && !inClass) return at + 1;
  }
  return start + 1;
}

/** The end of template text: after the closing backtick, or after `${`, which opens code. */
function endOfTemplatePart(source: string, from: number): { end: number; opensCode: boolean } {
  for (let at = from; at < source.length; at++) {
    if (source[at] === '\\') at += 1;
    else if (source[at] === '`') return { end: at + 1, opensCode: false };
    else if (source[at] === '$' && source[at + 1] === '{') return { end: at + 2, opensCode: true };
  }
  return { end: source.length, opensCode: false };
}
