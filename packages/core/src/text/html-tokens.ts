/** A piece of HTML as it was written; attributes are dropped, because no attribute of a foreign page is safe or useful. */
export type HtmlToken =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open'; readonly tag: string }
  | { readonly kind: 'close'; readonly tag: string };

// What stands between these tags is program or foreign content, never text of the seller.
const DROPPED_WITH_CONTENT = new Set([
  'script',
  'style',
  'iframe',
  'noscript',
  'object',
  'embed',
  'applet',
  'template',
  'svg',
  'math',
  'title',
  'textarea',
  'select',
  'xmp',
  'noembed',
  'noframes',
  'video',
  'audio',
  'canvas',
  'head',
  'map',
  'form',
  'button',
]);
const VOID_OF_THOSE = new Set(['embed']);

const TAG_START = /<(?=[a-zA-Z/!?])/gu;

/** End of the tag that begins at `start` (index after `>`), quotes respected; the text's end when it is never closed. */
function endOfTag(html: string, start: number): number {
  let quote = '';
  for (let index = start + 1; index < html.length; index += 1) {
    const character = html.charAt(index);
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if ((character === '"' || character === "'") && html.charAt(index - 1) === '=') quote = character;
    else if (character === '>') return index + 1;
  }
  // An open quote swallows everything: then the first `>` is the better guess.
  const plainEnd = html.indexOf('>', start);
  return plainEnd < 0 ? html.length : plainEnd + 1;
}

/** Splits HTML into text and tags. Comments, declarations, and scripts with all they contain are left out. */
export function tokenizeHtml(html: string): HtmlToken[] {
  const tokens: HtmlToken[] = [];
  // Lower-cased once: the search for each closing tag must not copy the whole text again.
  const lower = html.toLowerCase().length === html.length ? html.toLowerCase() : html;
  let position = 0;
  while (position < html.length) {
    TAG_START.lastIndex = position;
    const start = TAG_START.exec(html)?.index ?? html.length;
    if (start > position) tokens.push({ kind: 'text', text: html.slice(position, start) });
    if (start === html.length) break;
    if (html.startsWith('<!--', start)) {
      const end = html.indexOf('-->', start + 4);
      position = end < 0 ? html.length : end + 3;
      continue;
    }
    const end = endOfTag(html, start);
    const name = /^<(\/?)([a-zA-Z][a-zA-Z0-9]*)/u.exec(html.slice(start, Math.min(end, start + 40)));
    position = end;
    if (name?.[2] === undefined) continue;
    const tag = name[2].toLowerCase();
    if (name[1] === '/') tokens.push({ kind: 'close', tag });
    else if (!DROPPED_WITH_CONTENT.has(tag)) tokens.push({ kind: 'open', tag });
    else if (!VOID_OF_THOSE.has(tag) && !html.startsWith('/>', end - 2)) {
      const close = lower.indexOf(`</${tag}`, end);
      position = close < 0 ? html.length : endOfTag(html, close);
    }
  }
  return tokens;
}

/** Whether a text is HTML at all; `1 < 2` and `<(^_^)>` are not. */
export function looksLikeHtml(text: string): boolean {
  return /<(?:\/?[a-zA-Z][a-zA-Z0-9]*(?:[\s/][^<>]*)?\/?>|!--|!doctype)/iu.test(text);
}
