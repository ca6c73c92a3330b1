export * from './create-listings.ts';
export * from './due-listings.ts';
export * from './save-drafts.ts';
export * from './settle-listings.ts';
