export * from './control.ts';
export * from './describe-connector.ts';
export * from './fixture.ts';
export { sampleImage } from './images.ts';
export { type PracticeMalls, usePracticeMalls } from './practice-malls.ts';
