import type { SimResponse } from '../../../kernel/mall.ts';
import { atControlsRate, type YahooContext } from '../context.ts';
import { HOUR_MS, IMAGE_MAX_BYTES, IMAGES_PER_HOUR } from '../limits.ts';
import { itemError } from '../wire/answers.ts';
import { OURS } from './codes.ts';
import { imageContentType } from './image-kind.ts';

/** Refuses when an hour's 10,000 files are used up, over all routes; otherwise counts these (sheet section 3). */
export function countUploads(context: YahooContext, files: number): SimResponse | null {
  const { state, clock, switches } = context;
  const times = state.imageUploadTimes;
  const nowMs = clock.now().getTime();
  const firstInside = times.findIndex((atMs) => atMs > nowMs - HOUR_MS);
  times.splice(0, firstInside === -1 ? times.length : firstInside);
  if (times.length + files > atControlsRate(context, IMAGES_PER_HOUR)) {
    return itemError(switches.imageLimitStatus, OURS.hourly, '1時間あたりの画像アップロード上限を超えました。');
  }
  for (let file = 0; file < files; file += 1) times.push(nowMs);
  return null;
}

/** What is wrong with the bytes of one image; null when nothing is. */
export function imageRefusal(bytes: Buffer): SimResponse | null {
  if (bytes.length > IMAGE_MAX_BYTES) return itemError(400, OURS.fileSize, '画像サイズは2メガバイト以下です。');
  if (!imageContentType(bytes)) return itemError(400, OURS.fileKind, 'ファイル形式はgif/png/jpgのみです。');
  return null;
}
