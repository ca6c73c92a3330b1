export { mappingsQuery } from './api/list-mappings.ts';
export { CategoryPicker } from './category-picker.tsx';
export { MappingTable } from './mapping-table.tsx';
