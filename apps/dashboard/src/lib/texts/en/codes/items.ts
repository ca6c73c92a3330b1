import type { Texts } from '../../ja/index.ts';

export const itemReason: Texts['codes']['itemReason'] = {
  variation_parent: 'Parent of variations (not sold itself, so left out)',
  empty: 'No SKU or ASIN',
  too_long: 'Too many letters',
  quotes_unbalanced: 'A quotation mark is missing',
  column_missing: 'A column is missing',
  control_character: 'Holds invisible characters',
  repeated: 'Stands on an earlier line, too',
  not_in_shop: 'The source shop does not have it',
  column_count: 'The number of columns is wrong',
  sku_duplicate: 'The same SKU stands on an earlier line',
  sku_missing: 'No SKU',
  asin_missing: 'No ASIN',
  price_invalid: 'The price is not right',
  quantity_invalid: 'The stock is not right',
  status_unknown: 'The sales state is unknown',
  internal_error: 'Something unexpected went wrong',
};

export const runReason: Texts['codes']['runReason'] = {
  no_catalog_on_this_mall: { title: 'This mall cannot be copied from', help: 'Choose another source shop.' },
  sku_list_header: { title: 'The list of products could not be read', help: 'The mall may have changed its form. We are looking at it.' },
  no_document: { title: 'The list of the mall was empty', help: 'Wait a moment and start the copy again.' },
  fatal: { title: 'The mall could not make its list', help: 'Wait a moment and start the copy again.' },
  cancelled: { title: 'The mall cancelled making its list', help: 'Wait about 30 minutes and start the copy again.' },
  unknown: { title: 'It stopped half-way ({{code}})', help: 'Check the source shop under "Shops" and start again.' },
};
