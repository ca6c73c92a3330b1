import sharp from 'sharp';
import { expect, it } from 'vitest';
import { drawPicture } from './draw.ts';

it('draws a picture that an image library accepts, full size or small', async () => {
  for (const pixels of [800, 500, 75, 1]) {
    const { data, info } = await sharp(drawPicture('4900000000000/1', pixels)).raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([pixels, pixels]);
    expect([...data.subarray(0, 3)]).toEqual([255, 255, 255]);
  }
});

it('draws different pixels for every name, and the same for the same', () => {
  const pictures = Array.from({ length: 200 }, (_, at) => drawPicture(`490000000000${at}/${at % 7}`, 800).toString('base64'));
  expect(new Set(pictures).size).toBe(200);
  expect(drawPicture('a/1', 800)).toEqual(drawPicture('a/1', 800));
});
