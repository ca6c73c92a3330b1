export * from './category.ts';
export * from './compare.ts';
export * from './draft.ts';
export * from './issue.ts';
export * from './page.ts';
export * from './saga.ts';
