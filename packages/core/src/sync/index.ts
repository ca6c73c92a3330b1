export * from './lanes.ts';
export * from './runs.ts';
