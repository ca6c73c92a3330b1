export * from './control.ts';
export * from './describe-connector.ts';
export * from './fixture.ts';
export { sampleImage } from './images.ts';
export { startPracticeMalls } from './practice-malls.ts';
