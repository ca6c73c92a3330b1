export * from './listen.ts';
export * from './notify-event.ts';
