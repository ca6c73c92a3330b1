import { decodeEntities } from './entities.ts';
import { looksLikeHtml, tokenizeHtml } from './html-tokens.ts';

/** Well-formed, attribute-free HTML in pieces; `text` is plain, not escaped. Every `open` has its `close` in the right order. */
export type HtmlPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'open'; readonly tag: string }
  | { readonly kind: 'close'; readonly tag: string };

const BLOCKS = new Set([
  'p',
  'div',
  'section',
  'article',
  'header',
  'footer',
  'ul',
  'ol',
  'li',
  'dl',
  'dt',
  'dd',
  'table',
  'tr',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'pre',
  'hr',
  'center',
  'figure',
  'figcaption',
  'main',
  'aside',
  'nav',
  'tbody',
  'thead',
  'address',
  'caption',
]);
const CELLS = new Set(['td', 'th']);
const SAME_MEANING: Readonly<Record<string, string>> = { strong: 'b' };
const PARENTS: Readonly<Record<string, readonly string[]>> = { tr: ['table'], td: ['tr'], th: ['tr'], li: ['ul', 'ol'] };
const NOT_IN_ITSELF = new Set(['p', 'b', 'tr', 'td', 'th', 'li']);
const MAX_DEPTH = 12;

/** Builds well-formed parts from anything: tags outside `allowed` go, their text stays, blocks among them become line breaks. */
class PartsBuilder {
  readonly parts: HtmlPart[] = [];
  private readonly stack: string[] = [];
  private readonly allowed: ReadonlySet<string>;

  constructor(allowed: ReadonlySet<string>) {
    this.allowed = allowed;
  }

  text(text: string): void {
    if (text !== '') this.parts.push({ kind: 'text', text });
  }

  lineBreak(): void {
    this.parts.push({ kind: 'break' });
  }

  open(written: string): void {
    const tag = SAME_MEANING[written] ?? written;
    const parents = PARENTS[tag];
    const usable = this.allowed.has(tag) && this.stack.length < MAX_DEPTH && (parents === undefined || this.closeDownTo(parents));
    if (usable && tag !== 'br') {
      if (parents === undefined && NOT_IN_ITSELF.has(tag) && this.stack.includes(tag)) this.close(tag);
      this.stack.push(tag);
      this.parts.push({ kind: 'open', tag });
    } else this.asBreak(tag);
  }

  close(written: string): void {
    const tag = SAME_MEANING[written] ?? written;
    const depth = this.stack.lastIndexOf(tag);
    if (depth < 0) {
      if (BLOCKS.has(tag)) this.lineBreak();
      return;
    }
    this.closeAbove(depth);
  }

  end(): HtmlPart[] {
    this.closeAbove(0);
    return this.parts;
  }

  private asBreak(tag: string): void {
    if (CELLS.has(tag)) this.text(' ');
    else if (tag === 'br' || BLOCKS.has(tag)) this.lineBreak();
  }

  /** Makes one of `parents` the innermost open tag, by closing what stands in between. */
  private closeDownTo(parents: readonly string[]): boolean {
    const depth = this.stack.findLastIndex((tag) => parents.includes(tag));
    if (depth < 0) return false;
    this.closeAbove(depth + 1);
    return true;
  }

  private closeAbove(depth: number): void {
    while (this.stack.length > depth) this.parts.push({ kind: 'close', tag: this.stack.pop() ?? '' });
  }
}

/** Reads HTML, or plain text with line breaks, into well-formed parts of the allowed tags. `br` is always understood. */
export function parseHtml(html: string, allowedTags: readonly string[]): HtmlPart[] {
  const builder = new PartsBuilder(new Set(allowedTags));
  if (!looksLikeHtml(html)) {
    decodeEntities(html)
      .split('\n')
      .forEach((line, index) => {
        if (index > 0) builder.lineBreak();
        builder.text(line);
      });
    return builder.end();
  }
  for (const token of tokenizeHtml(html)) {
    if (token.kind === 'text') builder.text(decodeEntities(token.text).replace(/\n/gu, ' '));
    else if (token.kind === 'open') builder.open(token.tag);
    else builder.close(token.tag);
  }
  return builder.end();
}
