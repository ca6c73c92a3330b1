import type { HtmlPart } from '../../text/index.ts';

const isInline = (part: HtmlPart) => part.kind === 'text' || (part.kind !== 'break' && part.tag === 'b');

/** Removes the texts of every line for which `drops` says so; a line ends at a break or block. The same array when none does. */
export function dropLines(parts: readonly HtmlPart[], drops: (line: string) => boolean): readonly HtmlPart[] {
  const result: HtmlPart[] = [];
  let line: HtmlPart[] = [];
  let dropped = false;
  const flush = () => {
    const drop = line.length > 0 && drops(line.map((part) => (part.kind === 'text' ? part.text : '')).join(''));
    dropped ||= drop;
    result.push(...(drop ? line.filter((part) => part.kind !== 'text') : line));
    line = [];
  };
  for (const part of parts) {
    if (isInline(part)) line.push(part);
    else {
      flush();
      result.push(part);
    }
  }
  flush();
  return dropped ? result : parts;
}
