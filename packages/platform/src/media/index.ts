export * from './encode-jpeg.ts';
export * from './image-error.ts';
export * from './image-store.ts';
export * from './safe-fetch.ts';
