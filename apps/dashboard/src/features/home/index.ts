export { Checklist } from './checklist.tsx';
export { Decisions } from './decisions.tsx';
export { PageStates } from './page-states.tsx';
