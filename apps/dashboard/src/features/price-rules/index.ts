export { priceRulesQuery } from './api/list-rules.ts';
export { RuleForm } from './rule-form.tsx';
export type { PricedProduct } from './rule-preview.tsx';
export { RuleTable } from './rule-table.tsx';
