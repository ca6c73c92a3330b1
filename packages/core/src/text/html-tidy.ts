import { decodeEntities } from './entities.ts';
import type { HtmlPart } from './html-parts.ts';

const MAX_BREAKS_IN_A_ROW = 2;
const BLOCK = new Set(['p', 'ul', 'ol', 'li', 'table', 'tr', 'td', 'th']);

const isEdge = (part: HtmlPart | undefined) => part === undefined || part.kind === 'break' || (part.kind !== 'text' && BLOCK.has(part.tag));

/** Neighbouring texts become one, with single spaces, and none beside a line break or block. */
function joinTexts(parts: readonly HtmlPart[]): HtmlPart[] {
  const joined: HtmlPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (part.kind === 'text' && last?.kind === 'text') joined[joined.length - 1] = { kind: 'text', text: last.text + part.text };
    else joined.push(part);
  }
  return joined.flatMap((part, index): HtmlPart[] => {
    if (part.kind !== 'text') return [part];
    // Two harmless pieces can make an entity once the empty element between them is gone.
    let text = decodeEntities(part.text).replace(/\s+/gu, ' ');
    if (isEdge(joined[index - 1])) text = text.trimStart();
    if (isEdge(joined[index + 1])) text = text.trimEnd();
    return text === '' ? [] : [{ kind: 'text', text }];
  });
}

/** Empty elements go; so do line breaks at the ends, beside blocks, and beyond two in a row. */
function dropEmpty(parts: readonly HtmlPart[]): HtmlPart[] {
  const kept: HtmlPart[] = [];
  let breaks = 0;
  for (const part of parts) {
    const last = kept.at(-1);
    if (part.kind === 'break') {
      const afterBlock = last !== undefined && last.kind !== 'text' && last.kind !== 'break' && BLOCK.has(last.tag);
      breaks += 1;
      if (last === undefined || afterBlock || breaks > MAX_BREAKS_IN_A_ROW) continue;
    } else breaks = 0;
    if (part.kind === 'close' && last?.kind === 'open' && last.tag === part.tag) {
      kept.pop();
      continue;
    }
    const beforeLast = kept.at(-2);
    if (part.kind === 'close' && last?.kind === 'text' && last.text === ' ' && beforeLast?.kind === 'open' && beforeLast.tag === part.tag) {
      kept.splice(-2, 2, last);
      continue;
    }
    if (part.kind === 'open' || part.kind === 'close') {
      if (BLOCK.has(part.tag)) while (kept.at(-1)?.kind === 'break') kept.pop();
    }
    kept.push(part);
  }
  while (kept.at(-1)?.kind === 'break') kept.pop();
  return kept;
}

function isSame(one: HtmlPart, other: HtmlPart | undefined): boolean {
  if (one === other) return true;
  if (one.kind === 'text') return other?.kind === 'text' && one.text === other.text;
  if (one.kind === 'break') return other?.kind === 'break';
  return one.kind === other?.kind && one.tag === other.tag;
}

/** The same content without superfluous spaces, breaks and empty elements. Doing it again changes nothing. */
export function tidyHtml(parts: readonly HtmlPart[]): HtmlPart[] {
  let current = dropEmpty(joinTexts(parts));
  for (;;) {
    const before = current;
    current = dropEmpty(joinTexts(before));
    if (current.length === before.length && current.every((part, index) => isSame(part, before[index]))) return current;
  }
}
