export * from './amazon.mapper.catalog.ts';
export * from './amazon.mapper.listing.ts';
export * from './amazon.mapper.report.ts';
