const SPACES = /[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/gu;

/** One line, single half-width spaces, none at the ends. */
export function toOneLine(text: string): string {
  return text.replace(/\n+/gu, ' ').replace(SPACES, ' ').trim();
}

/** Lines trimmed, at most one empty line between them, none at the ends. */
export function toTidyLines(text: string): string {
  return text
    .replace(SPACES, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}
