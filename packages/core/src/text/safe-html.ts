import { removeControls } from './controls.ts';
import type { TextLimit } from './cut.ts';
import { type HtmlPart, parseHtml } from './html-parts.ts';
import { cutHtml, renderHtml, renderText } from './html-render.ts';
import { tidyHtml } from './html-tidy.ts';
import { toTidyLines } from './whitespace.ts';

/** Changes the texts of parts, keeping the tags. The same array when nothing changed. */
export function mapTexts(parts: readonly HtmlPart[], change: (text: string) => string): readonly HtmlPart[] {
  let changed = false;
  const result = parts.map((part): HtmlPart => {
    if (part.kind !== 'text') return part;
    const text = change(part.text);
    if (text === part.text) return part;
    changed = true;
    return { kind: 'text', text };
  });
  return changed ? result : parts;
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
