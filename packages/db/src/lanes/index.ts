export * from './wake-lane.ts';
