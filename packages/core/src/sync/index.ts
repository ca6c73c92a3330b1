export * from './lanes.ts';
export * from './runs.ts';
export * from './selection.ts';
