export * from './base-urls.ts';
export * from './registry.ts';
