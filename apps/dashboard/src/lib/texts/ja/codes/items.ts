/** Why a SKU or a line of a run ended as it did. */
export const itemReason = {
  variation_parent: 'バリエーションの親（販売単位ではないため対象外）',
  empty: 'SKUまたはASINが空です',
  too_long: '文字数が多すぎます',
  quotes_unbalanced: '「"」の数が合いません',
  column_missing: '列が足りません',
  control_character: '目に見えない文字が入っています',
  repeated: '同じ値が前の行にあります',
  not_in_shop: 'コピー元のお店にありません',
  column_count: '列の数が合いません',
  sku_duplicate: '同じSKUが前の行にあります',
  sku_missing: 'SKUがありません',
  asin_missing: 'ASINがありません',
  price_invalid: '価格が正しくありません',
  quantity_invalid: '在庫数が正しくありません',
  status_unknown: '販売状態がわかりません',
  internal_error: '思わぬ問題が起きました',
};

/** Why a whole run stopped. */
export const runReason = {
  no_catalog_on_this_mall: { title: 'このモールはコピー元にできません', help: 'コピー元のお店を選び直してください。' },
  sku_list_header: { title: '商品リストの形式が読み取れません', help: 'モール側の形式が変わった可能性があります。担当者が調べます。' },
  no_document: { title: 'モールの商品リストが空でした', help: '少し待ってから、もう一度一括出品をはじめてください。' },
  fatal: { title: 'モールが商品リストを作れませんでした', help: '少し待ってから、もう一度一括出品をはじめてください。' },
  cancelled: { title: 'モールが商品リストの作成を取り消しました', help: '30分ほど待ってから、もう一度一括出品をはじめてください。' },
  unknown: { title: '途中で止まりました（{{code}}）', help: '「店舗連携」でコピー元の接続を確かめてから、もう一度はじめてください。' },
};
