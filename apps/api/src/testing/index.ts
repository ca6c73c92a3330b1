export * from './api.ts';
export * from './event-stream.ts';
export * from './owner.ts';
export * from './people.ts';
export * from './shop.ts';
export * from './snapshot.ts';
