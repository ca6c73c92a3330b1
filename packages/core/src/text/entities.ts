import { ENTITIES } from './entity-table.ts';

const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}\d{0,2}));/gu;
const AMPERSANDS = /&(?:(?:amp|#0{0,4}38|#[xX]0{0,4}26);)+/gu;
// Texts that went through several systems are escaped two or three times; deeper nesting is an attack on us, not a text.
const MAX_DEPTH = 8;

function fromCode(code: number): string {
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '';
}

function decodeOnce(text: string): string {
  return text
    .replace(AMPERSANDS, '&')
    .replace(ENTITY, (all, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
      if (decimal !== undefined) return fromCode(Number.parseInt(decimal, 10));
      if (hex !== undefined) return fromCode(Number.parseInt(hex, 16));
      return (name !== undefined && Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined) ?? all;
    });
}

/** Decodes HTML entities, also those that were escaped more than once (`&amp;lt;` → `<`). Unknown names stay as written. */
export function decodeEntities(text: string): string {
  let current = text;
  for (let depth = 0; depth < MAX_DEPTH; depth += 1) {
    if (!current.includes('&')) return current;
    const next = decodeOnce(current);
    if (next === current) return current;
    current = next;
  }
  return current.replaceAll('&', '');
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes text for use between tags. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/gu, (character) => ESCAPES[character] ?? character);
}
