export * from './claims.ts';
export * from './lease.ts';
export * from './wake-lane.ts';
