export * from './assemble.ts';
export * from './facts.ts';
export * from './product.ts';
export * from './source.ts';
