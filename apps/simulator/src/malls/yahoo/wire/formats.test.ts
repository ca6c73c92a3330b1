import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digits14, japanDay, parseJapanDigits, rfc3339 } from './japan-time.ts';
import { readMultipart } from './multipart.ts';
import { cut, readSort } from './paging.ts';
import { fitsFullWidth, halfWidthUnits } from './width.ts';
import { readZip } from './zip.ts';
import { makeZip } from './zip-fixture.ts';

describe('Japan time', () => {
  it('writes the clock of Japan', () => {
    const at = new Date('2026-11-23T15:30:59.999Z');
    expect([rfc3339(at), digits14(at), japanDay(at)]).toEqual(['2026-11-24T00:30:59+09:00', '20261124003059', '2026-11-24']);
  });

  it.each([
    ['202611230905', '2026-11-23T00:05:00.000Z'],
    ['2026112309', '2026-11-23T00:00:00.000Z'],
    ['20261123', '2026-11-22T15:00:00.000Z'],
    ['20260230', undefined],
    ['2026112325', undefined],
    ['20261123096', undefined],
    ['', undefined],
  ])('reads %s', (digits, expected) => {
    expect(parseJapanDigits(digits)?.toISOString()).toBe(expected);
  });
});

describe('width', () => {
  it.each([
    ['abc', 3],
    ['商品', 4],
    ['ｱｲｳ', 3],
    ['a商\r\nb', 4],
    ['～①', 4],
  ])('counts %j as %i half-width units', (value, units) => {
    expect(halfWidthUnits(value)).toBe(units);
  });

  it('allows two half-width characters for each full-width one', () => {
    expect([fitsFullWidth('a'.repeat(150), 75), fitsFullWidth('a'.repeat(151), 75)]).toEqual([true, false]);
    expect([fitsFullWidth('商'.repeat(75), 75), fitsFullWidth(`${'商'.repeat(75)}a`, 75)]).toEqual([true, false]);
  });
});

describe('multipart', () => {
  const body = Buffer.concat([
    Buffer.from('--x\r\nContent-Disposition: form-data; name="directory"\r\n\r\n本\r\n--x\r\n'),
    Buffer.from('Content-Disposition: form-data; name="file"; filename="a b.png"\r\nContent-Type: image/png\r\n\r\n'),
    Buffer.from([0, 13, 10, 45, 45, 255]),
    Buffer.from('\r\n--x--\r\n'),
  ]);

  it('reads texts and files byte by byte', () => {
    const parts = readMultipart('multipart/form-data; boundary="x"', body);
    expect(parts.map(({ name, filename }) => [name, filename])).toEqual([
      ['directory', undefined],
      ['file', 'a b.png'],
    ]);
    expect(parts[0]?.bytes.toString('utf8')).toBe('本');
    expect([...(parts[1]?.bytes ?? [])]).toEqual([0, 13, 10, 45, 45, 255]);
  });

  it.each(['text/plain', 'multipart/form-data', 'multipart/form-data; boundary=y'])('finds nothing in %s', (contentType) => {
    expect(readMultipart(contentType, body)).toEqual([]);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => void readMultipart('multipart/form-data; boundary=-', Buffer.from(bytes))));
  });
});

describe('zip', () => {
  const files = { 'a.jpg': Buffer.from('stored'), 'folder/b.png': Buffer.alloc(5_000, 7) };

  it.each(['stored', 'deflated'] as const)('reads %s files', (method) => {
    const entries = readZip(makeZip(files, method), 10_000);
    expect(Object.fromEntries((entries ?? []).map(({ name, bytes }) => [name, bytes]))).toEqual(files);
  });

  it('refuses what unpacks to more than it may', () => {
    expect(deflateRawSync(Buffer.alloc(5_000)).length).toBeLessThan(100);
    expect(readZip(makeZip(files, 'deflated'), 4_000)).toBeUndefined();
  });

  it('answers undefined for anything broken, and never throws', () => {
    const whole = makeZip(files, 'deflated');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length - 1 }), fc.integer({ min: 0, max: 255 }), (at, byte) => {
        const broken = Buffer.from(whole);
        broken[at] = byte;
        readZip(broken, 10_000);
        expect(readZip(whole.subarray(0, at), 10_000)).toBeUndefined();
      }),
    );
  });
});

describe('lists', () => {
  it('cuts a window and counts', () => {
    expect(cut(['a', 'b', 'c'], { start: 2, results: 5 })).toEqual({
      part: ['b', 'c'],
      attributes: { totalResultsAvailable: 3, totalResultsReturned: 2, firstResultPosition: 2 },
    });
  });

  it.each([
    ['+name', { key: 'name', direction: 1 }],
    [' name', { key: 'name', direction: 1 }],
    ['-name', { key: 'name', direction: -1 }],
    [undefined, { key: 'size', direction: 1 }],
    ['+nonsense', undefined],
  ])('reads the sort %j', (given, expected) => {
    expect(readSort(given, ['name', 'size'], 'size')).toEqual(expected);
  });
});
