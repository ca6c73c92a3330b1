import { createHash } from 'node:crypto';
import { type Colour, encodePng } from './png.ts';

/** The picture is a grid of equal cells: a white frame around a mirrored pattern, different for every name. */
const CELLS = 16;
const FRAME_CELLS = 2;
const PIXELS_PER_BYTE = 4;
const FILTER_UP = 2;

/** Draws the picture of a name: always the same pixels for the same name and size. */
export function drawPicture(name: string, pixels: number): Buffer {
  const digest = createHash('sha512').update(name).digest();
  const cell = (column: number, row: number): number => {
    const edge = Math.min(column, row, CELLS - 1 - column, CELLS - 1 - row);
    if (edge < FRAME_CELLS) return 0;
    const mirrored = Math.min(column, CELLS - 1 - column);
    return ((digest[(row * (CELLS / 2) + mirrored) % digest.length] ?? 0) >> (row % 4)) & 3;
  };
  const rowBytes = Math.ceil(pixels / PIXELS_PER_BYTE);
  // Zeros under the "up" filter mean "as the row above": only the first row of each cell is drawn.
  const scanlines = Buffer.alloc((rowBytes + 1) * pixels);
  let above: Buffer = Buffer.alloc(rowBytes);
  for (let y = 0; y < pixels; y += 1) {
    const start = y * (rowBytes + 1);
    scanlines[start] = FILTER_UP;
    const row = cellAt(y, pixels);
    if (y > 0 && row === cellAt(y - 1, pixels)) continue;
    const packed = packRow(pixels, rowBytes, (x) => cell(cellAt(x, pixels), row));
    for (let at = 0; at < rowBytes; at += 1) scanlines[start + 1 + at] = ((packed[at] ?? 0) - (above[at] ?? 0)) & 0xff;
    above = packed;
  }
  return encodePng({ width: pixels, height: pixels, palette: paletteOf(digest), scanlines });
}

const cellAt = (position: number, pixels: number) => Math.floor((position * CELLS) / pixels);

function packRow(pixels: number, rowBytes: number, colourAt: (x: number) => number): Buffer {
  const packed = Buffer.alloc(rowBytes);
  for (let x = 0; x < pixels; x += 1) {
    const at = x >> 2;
    packed[at] = (packed[at] ?? 0) | (colourAt(x) << (6 - 2 * (x & 3)));
  }
  return packed;
}

function paletteOf(digest: Buffer): Colour[] {
  const colour = (at: number): Colour => [digest[at] ?? 0, digest[at + 1] ?? 0, digest[at + 2] ?? 0];
  return [[255, 255, 255], colour(0), colour(3), colour(6)];
}
