import type { Writable } from 'node:stream';

/** Writes one line of a child. */
export type LineWriter = (name: string, line: string) => unknown;

const COLOURS = [36, 35, 33, 32, 34]; // cyan, magenta, yellow, green, blue
const WIDTH = 10;

/** Lines with a coloured name in front on a terminal; unchanged elsewhere, so that the JSON lines stay readable for programs. */
export function lineWriter(to: Writable & { isTTY?: boolean }): LineWriter {
  if (!to.isTTY) return (_name, line) => void to.write(`${line}\n`);
  const colours = new Map<string, number>();
  return (name, line) => {
    const colour = colours.get(name) ?? COLOURS[colours.size % COLOURS.length] ?? 36;
    colours.set(name, colour);
    to.write(`\x1b[${colour}m${name.padEnd(WIDTH)}\x1b[0m ${line}\n`);
  };
}

/** Text in a frame, for the few lines that must not drown in logs. */
export function framed(lines: string[]): string {
  const width = Math.max(...lines.map((line) => line.length));
  const bar = '─'.repeat(width + 2);
  return [`┌${bar}┐`, ...lines.map((line) => `│ ${line.padEnd(width)} │`), `└${bar}┘`].join('\n');
}

/** `0.4 s` since `startMs` (a `performance.now()`). */
export const secondsSince = (startMs: number): string => `${((performance.now() - startMs) / 1000).toFixed(1)} s`;
