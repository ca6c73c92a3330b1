import { removeControls } from './controls.ts';
import type { TextLimit } from './cut.ts';
import { type HtmlPart, parseHtml } from './html-parts.ts';
import { cutHtml, renderHtml, renderText } from './html-render.ts';
import { tidyHtml } from './html-tidy.ts';
import { toTidyLines } from './whitespace.ts';

/** Changes the texts of parts, keeping the tags. */
export function mapTexts(parts: readonly HtmlPart[], change: (text: string) => string): HtmlPart[] {
  return parts.map((part) => (part.kind === 'text' ? { kind: 'text', text: change(part.text) } : part));
}

/**
 * Any HTML or plain text to well-formed HTML of the allowed tags and nothing else: no attributes, links, images, scripts
 * or comments. Lines of plain text are joined by `<br>`. Doing it again changes nothing.
 */
export function toSafeHtml(html: string, allowedTags: readonly string[], limits: readonly TextLimit[] = []): string {
  return renderHtml(tidyHtml(cutHtml(tidyHtml(parseHtml(removeControls(html), allowedTags)), limits)));
}

/** Readable plain text of any HTML: blocks and `<br>` become line breaks, entities are decoded, scripts are gone. */
export function toPlainText(html: string): string {
  return toTidyLines(renderText(parseHtml(removeControls(html), [])));
}
