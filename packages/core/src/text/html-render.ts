import { clusters, type TextLimit } from './cut.ts';
import { escapeHtml } from './entities.ts';
import type { HtmlPart } from './html-parts.ts';
import { costOf, measure } from './measure.ts';

function renderPart(part: HtmlPart): string {
  if (part.kind === 'text') return escapeHtml(part.text);
  if (part.kind === 'break') return '<br>';
  return part.kind === 'open' ? `<${part.tag}>` : `</${part.tag}>`;
}

export function renderHtml(parts: readonly HtmlPart[]): string {
  return parts.map(renderPart).join('');
}

/** Lines of plain text, with cells apart by a space. */
export function renderText(parts: readonly HtmlPart[]): string {
  let text = '';
  for (const part of parts) {
    if (part.kind === 'text') text += part.text;
    else if (part.kind === 'break') text += '\n';
    else if (part.tag === 'td' || part.tag === 'th') text += ' ';
    else if (part.tag !== 'b') text += '\n';
  }
  return text;
}

function cutText(text: string, room: readonly number[], limits: readonly TextLimit[]): string {
  const left = [...room];
  let kept = '';
  for (const cluster of clusters(text)) {
    const escaped = escapeHtml(cluster);
    limits.forEach((limit, index) => {
      for (const character of escaped) left[index] = (left[index] ?? 0) - costOf(character, limit.unit);
    });
    if (left.some((value) => value < 0)) break;
    kept += cluster;
  }
  return kept;
}

/** The longest beginning whose rendered form, with every tag closed, is within the limits. The same array when all of it is. */
export function cutHtml(parts: readonly HtmlPart[], limits: readonly TextLimit[]): readonly HtmlPart[] {
  const rendered = renderHtml(parts);
  if (limits.every((limit) => measure(rendered, limit.unit) <= limit.max)) return parts;
  const kept: HtmlPart[] = [];
  const open: string[] = [];
  const room = limits.map((limit) => limit.max);
  const take = (text: string): boolean => {
    const next = limits.map((limit, index) => (room[index] ?? 0) - measure(text, limit.unit));
    if (next.some((value) => value < 0)) return false;
    next.forEach((value, index) => {
      room[index] = value;
    });
    return true;
  };
  for (const part of parts) {
    if (part.kind === 'text') {
      const text = cutText(part.text, room, limits);
      if (text !== '') kept.push({ kind: 'text', text });
      if (text !== part.text) break;
      take(escapeHtml(text));
    } else if (part.kind === 'close') {
      open.pop();
      kept.push(part);
    } else {
      // The closing tag is paid for together with its opening one, so that there is always room to close.
      const cost = part.kind === 'open' ? `<${part.tag}></${part.tag}>` : '<br>';
      if (!take(cost)) break;
      kept.push(part);
      if (part.kind === 'open') open.push(part.tag);
    }
  }
  while (open.length > 0) kept.push({ kind: 'close', tag: open.pop() ?? '' });
  return kept;
}
