export { wordRulesQuery } from './api/list-rules.ts';
export { WordRuleForm } from './rule-form.tsx';
export { WordRuleTable } from './rule-table.tsx';
