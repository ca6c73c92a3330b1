import { mkdtemp, readdir } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createImageStore, createSafeFetch, encodeJpeg, isPublicAddress } from './index.ts';

const png = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: { r: 9, g: 9, b: 9, alpha: 0.5 } } })
    .png()
    .toBuffer();

describe('a picture is made fit for every mall', () => {
  it('becomes a JPEG of at most 2,000 px with the same hash each time', async () => {
    const input = await png(3000, 1000);
    const first = await encodeJpeg(input);
    expect(first).toMatchObject({ width: 2000, height: 667 });
    expect((await encodeJpeg(input)).contentHash).toBe(first.contentHash);
    expect((await sharp(first.jpeg).metadata()).format).toBe('jpeg');
  });

  it('loses its metadata', async () => {
    const input = await sharp(await png(10, 10))
      .withExif({ IFD0: { Copyright: 'canary' } })
      .jpeg()
      .toBuffer();
    expect((await sharp((await encodeJpeg(input)).jpeg).metadata()).exif).toBeUndefined();
  });

  it.each([
    ['half a file', async () => (await png(400, 400)).subarray(0, 300), 'image_broken'],
    ['no picture', async () => Buffer.from('<html>not found</html>'), 'image_broken'],
    ['an SVG', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'), 'image_format'],
  ])('%s is refused with a reason', async (_name, make, code) => {
    await expect(encodeJpeg(await make())).rejects.toMatchObject({ code });
  });
});

describe('fetching from the source mall', () => {
  let server: Server;
  let origin: string;
  beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.url === '/moved') response.writeHead(302, { location: '/ok' }).end();
      else if (request.url === '/gone') response.writeHead(404).end();
      else if (request.url === '/broken') response.writeHead(503).end();
      else if (request.url === '/huge') response.writeHead(200, { 'content-length': String(30 * 1024 * 1024) }).end();
      else response.end('picture');
    }).listen(0, '127.0.0.1');
    await new Promise((done) => server.once('listening', done));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  it.each([
    ['/gone', 'image_missing', false],
    ['/broken', 'image_unreachable', true],
    ['/moved', 'image_address_refused', false],
    ['/huge', 'image_too_large', false],
  ])('%s ends as %s', async (where, code, retry) => {
    const fetcher = createSafeFetch({ allowedHosts: [], trustedOrigin: origin });
    await expect(fetcher.fetchImage(origin + where)).rejects.toMatchObject({ code, retry });
    await fetcher.close();
  });

  it.each([
    'http://example.com/a.jpg',
    'https://127.0.0.1/a.jpg',
    'https://[::1]/a.jpg',
    'https://evil.example/a.jpg',
    'https://images.example.evil.com/',
    'file:///etc/passwd',
    'nonsense',
  ])('refuses %s', async (address) => {
    const fetcher = createSafeFetch({ allowedHosts: ['images.example'], trustedOrigin: null });
    await expect(fetcher.fetchImage(address)).rejects.toMatchObject({ code: 'image_address_refused' });
    await fetcher.close();
  });

  it('refuses an allowed name that leads to this machine', async () => {
    const fetcher = createSafeFetch({ allowedHosts: ['localhost'], trustedOrigin: null });
    await expect(fetcher.fetchImage('https://localhost/a.jpg')).rejects.toMatchObject({ code: 'image_address_refused' });
    await fetcher.close();
  });
});

it.each(['127.0.0.1', '10.0.0.1', '169.254.169.254', '::1', 'fe80::1', '::ffff:10.0.0.1', '64:ff9b::a00:1', '0.0.0.0', '224.0.0.1'])(
  '%s is not public',
  (address) => {
    expect(isPublicAddress(address)).toBe(false);
  },
);

it('a stored picture is whole or not there', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'store-'));
  const store = createImageStore(folder);
  await store.put('seller-1', 'abc', Buffer.from('jpeg'));
  expect((await store.get('seller-1', 'abc')).toString()).toBe('jpeg');
  expect(await readdir(path.join(folder, 'images', 'seller-1'))).toEqual(['abc.jpg']);
  await expect(async () => store.put('../x', 'abc', Buffer.from(''))).rejects.toThrow(RangeError);
});
