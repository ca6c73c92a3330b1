export * from './infrastructure.module.ts';
export * from './ports.ts';
