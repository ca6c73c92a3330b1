export { registerSourceImages } from './source.ts';
export { registerUploadedImages } from './uploaded.ts';
