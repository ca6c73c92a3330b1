export * from './price-rule.ts';
export * from './rounding.ts';
