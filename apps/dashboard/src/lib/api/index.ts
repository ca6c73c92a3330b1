export { api } from './client.ts';
export { followChanges } from './live-changes.ts';
export { outdate } from './outdate.ts';
export { problemFrom } from './problem.ts';
export { createQueryClient } from './query-client.ts';
