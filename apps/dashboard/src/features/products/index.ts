export { productQuery } from './api/get-product.ts';
export { productsQuery } from './api/list-products.ts';
export { ProductActions } from './product-actions.tsx';
export { ProductView } from './product-detail.tsx';
export { ProductTable } from './product-table.tsx';
