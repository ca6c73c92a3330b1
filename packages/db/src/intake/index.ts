export * from './families.ts';
export * from './items.ts';
export * from './products.ts';
export * from './sources.ts';
