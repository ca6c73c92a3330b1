/** Why a picture cannot be used. `retry`: it may work later. */
export class ImageError extends Error {
  override readonly name = 'ImageError';
  readonly code: 'image_address_refused' | 'image_missing' | 'image_unreachable' | 'image_too_large' | 'image_broken' | 'image_format';
  readonly retry: boolean;

  constructor(code: ImageError['code'], retry = false, cause?: unknown) {
    super(code, { cause });
    this.code = code;
    this.retry = retry;
  }
}
