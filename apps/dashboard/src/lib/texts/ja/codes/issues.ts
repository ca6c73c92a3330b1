/** What is wrong with a page or was changed on it: what it means, and what the operator can do. */
export const issue = {
  category_unsure: {
    title: 'カテゴリが決められません',
    help: '商品名と分類だけでは、出品するカテゴリを決めきれませんでした。候補から選んでください。',
  },
  needs_licence: { title: '販売に許可が必要な商品です', help: '免許や許可をお持ちのときだけ、確認済みにすると出品できます。' },
  forbidden_word: {
    title: '出品しないと決めた言葉が入っています',
    help: '「禁止語・置換」のルールに当てはまりました。出品するには、ルールか商品名を直してください。',
  },
  barcode_missing: { title: 'JANコードがありません', help: 'JANコードを入力するか、JANがない理由を選んでください。' },
  barcode_invalid: { title: 'JANコードの数字が正しくありません', help: '読み間違いか桁数の誤りです。正しいJANコードを入力してください。' },
  barcode_in_store: {
    title: '店内用のバーコードです',
    help: '「2」や「02」で始まる番号は店内用です。正式なJANコードがあれば入力してください。',
  },
  barcode_shared: { title: '同じJANコードのSKUがあります', help: '別々の商品なら、正しいJANコードに直してください。' },
  barcode_normalised: { title: 'JANコードの書き方を整えました', help: '数字はそのままで、桁や書き方だけを整えています。' },
  attribute_missing: { title: '必須の項目が足りません', help: 'モールがこのカテゴリで必ず求める項目です。正しい値を入力してください。' },
  attribute_differs: {
    title: 'SKUごとに値が違います',
    help: 'モールでは全SKUで同じ値にする必要がある項目です。ひとつの値を入力してください。',
  },
  attribute_no_match: { title: 'モールの選択肢に合う値がありません', help: 'モールが決めた選択肢の中から、近い値を入力してください。' },
  attribute_not_a_number: { title: '数字で入力する項目です', help: '単位を付けて、数字で入力してください（例：500 g）。' },
  attribute_unit_unknown: { title: '単位がモールに合いません', help: 'モールが使う単位で入力してください。' },
  attribute_out_of_range: { title: '値が大きすぎるか、長すぎます', help: 'モールの決めた範囲に収まる値を入力してください。' },
  attribute_not_a_date: { title: '日付として読み取れません', help: '「2026-11-23」のように入力してください。' },
  attribute_shortened: { title: '項目の値を短くしました', help: 'モールの文字数に収めました。気になる場合は入力し直してください。' },
  title_empty: { title: '商品名がありません', help: '使えない文字やルールで消えて、商品名が空になりました。商品名を入力してください。' },
  title_shortened: { title: '商品名を短くしました', help: 'モールの文字数に収めました。読みにくい場合は入力し直してください。' },
  tagline_shortened: { title: 'キャッチコピーを短くしました', help: 'モールの文字数に収めました。' },
  tagline_left_out: {
    title: 'キャッチコピーを省きました',
    help: '長すぎて途中で切れるため、載せていません。短い文を入力すると載せられます。',
  },
  description_shortened: { title: '商品説明（パソコン用）を短くしました', help: 'モールの文字数に収めました。' },
  mobile_shortened: { title: '商品説明（スマートフォン用）を短くしました', help: 'モールの文字数に収めました。' },
  plainText_shortened: { title: '商品説明（テキスト）を短くしました', help: 'モールの文字数に収めました。' },
  modelNumber_shortened: { title: '型番を短くしました', help: 'モールの文字数に収めました。' },
  storePath_shortened: { title: '店舗内カテゴリの名前を短くしました', help: 'モールの文字数に収めました。' },
  model_number_left_out: {
    title: '型番を省きました',
    help: 'モールで使えない文字があるか、長すぎます。半角の型番を入力すると載せられます。',
  },
  store_path_left_out: { title: '店舗内カテゴリを省きました', help: 'モールの決まりに合わないため、載せていません。' },
  option_missing: { title: 'バリエーションの値が足りません', help: '色やサイズなど、SKUを選び分ける値を入力してください。' },
  option_duplicate: {
    title: '同じバリエーションのSKUがあります',
    help: 'お客さまが選び分けられません。SKUごとに違う値を入力してください。',
  },
  option_changed: { title: 'バリエーションの値を整えました', help: 'モールで使える文字と長さにしました。' },
  axes_combined: { title: 'バリエーションの項目をまとめました', help: 'モールの項目数の上限を超えたため、ひとつの項目にまとめました。' },
  too_many_values: { title: 'バリエーションの選択肢が多すぎます', help: 'モールの上限を超えています。コピー元で商品を分けてください。' },
  too_many_variants: { title: 'SKUが多すぎます', help: 'ひとつのページに載せられる数を超えています。コピー元で商品を分けてください。' },
  sku_missing: { title: '出品できるSKUがありません', help: 'コピー元の商品に、販売できるSKUがあるか確かめてください。' },
  image_missing: { title: '画像がありません', help: 'コピー元に使える画像がありません。コピー元に画像を追加すると載せられます。' },
  image_unavailable: { title: '取得できない画像があります', help: 'この画像を除いて出品します。コピー元の画像を差し替えてください。' },
  images_left_out: { title: '画像の一部を省きました', help: 'モールに載せられる枚数までにしました。' },
  price_missing: { title: '価格がありません', help: 'コピー元に価格がありません。価格を入力してください。' },
  price_invalid: { title: '価格が正しくありません', help: '円の金額を数字で入力してください。' },
  price_out_of_range: { title: '価格がモールの範囲を外れています', help: 'モールが受け付ける金額に直してください。' },
  price_rule_invalid: { title: '価格ルールに誤りがあります', help: '「価格ルール」を開いて直してください。' },
  price_floor_applied: { title: '最低価格にしました', help: '価格ルールの最低価格を下回ったため、最低価格で出品します。' },
  price_cap_applied: { title: '上限価格にしました', help: '価格ルールの上限を超えたため、上限価格で出品します。' },
  tax_differs: { title: 'SKUごとに消費税の区分が違います', help: 'お店の設定の税率で出品します。軽減税率の商品か確かめてください。' },
  tax_unknown: { title: '消費税の区分がわかりません', help: 'お店の設定の税率で出品します。軽減税率の商品か確かめてください。' },
  mall_name_removed: { title: '他モールの名前を取り除きました', help: 'ほかのモールの名前は、規約で載せられません。' },
  link_removed: { title: '外部リンクを取り除きました', help: 'モールの外へのリンクは、規約で載せられません。' },
  contact_removed: { title: '連絡先を取り除きました', help: '電話番号やメールアドレスは、規約で載せられません。' },
  word_replaced: { title: '言葉を言い換えました', help: '「禁止語・置換」のルールに従いました。' },
  word_removed: { title: '使えない言葉を取り除きました', help: 'モールで使えない言葉です。' },
  line_removed: { title: '使えない言葉の行を取り除きました', help: '「禁止語・置換」のルール、またはモールの規約に従いました。' },
  html_removed: { title: 'HTMLを取り除きました', help: '文字だけを残しました。' },
  html_cleaned: { title: 'HTMLを整えました', help: 'モールで使えるタグだけを残しました。' },
  characters_replaced: { title: '文字を置き換えました', help: 'モールで使えない文字を、近い文字に置き換えました。' },
  characters_removed: { title: '使えない文字を取り除きました', help: 'モールで使えない文字です。意味が変わっていないか確かめてください。' },
  control_characters_removed: { title: '目に見えない文字を取り除きました', help: '表示が崩れる原因になる文字です。' },
  emoji_removed: { title: '絵文字を取り除きました', help: 'モールで使えない文字です。' },
  width_normalised: { title: '全角・半角をそろえました', help: '英数字は半角、カナは全角にしました。' },
  spaces_normalised: { title: '空白をそろえました', help: '続いた空白や改行を整えました。' },
  page_exists: {
    title: '同じページコードのページがモールにあります',
    help: 'Narabeが作ったものではないため、止めています。上書きしてよいときだけ、確認してください。',
  },
  product_archived: { title: '元の商品が保管されています', help: '出品するには、元の商品を開いて「取扱中に戻す」を押してください。' },
  outcome_unknown: {
    title: 'モールの回答が届きませんでした',
    help: '反映されたか分からないため、何度か確かめました。もう一度出品してください。',
  },
  read_back_differs: {
    title: '公開されたページが、送った内容と違います',
    help: 'モールの画面で直接変更していないか確かめて、もう一度出品してください。',
  },
  mall_unavailable: {
    title: 'モールが長い間応答しませんでした',
    help: 'モールのメンテナンスや混雑が考えられます。しばらく待ってから、もう一度出品してください。',
  },
  internal_error: { title: 'こちら側の問題で出品できませんでした', help: '担当者が調べます。急ぐ場合は、もう一度出品してください。' },
  blocked: { title: '確認が必要です', help: 'ページを開いて、内容を確かめてください。' },
};

/** A refusal in the mall's own code, which no table of ours explains. */
export const mallRefusal = {
  title: 'モールに断られました（{{code}}）',
  help: 'ページを開くと、モールの回答をそのまま確かめられます。内容を直して、もう一度出品してください。',
};

/** The labels of the buttons that mend an issue. */
export const fix = {
  choose_category: 'カテゴリを選ぶ',
  confirm_licence: '許可を確認する',
  change_word_rule: '言葉のルールを開く',
  enter_barcode: 'JANを入力する',
  enter_attribute: '値を入力する',
  enter_option: 'バリエーションを入力する',
  enter_price: '価格を入力する',
  enter_title: '商品名を入力する',
  replace_image: '画像を確かめる',
  add_image: '画像を確かめる',
  split_product: '元の商品を開く',
  overwrite: '上書きを確認する',
  retry: 'もう一度出品する',
  open: 'ページを開く',
};

/** Why a barcode is none. */
export const barcodeReason = {
  letters: '数字以外の文字が入っています',
  length: '桁数が違います',
  check_digit: '最後の数字（検査用の数字）が合いません',
  case_code: 'ケース（箱）用の番号です',
  placeholder: '仮の番号です',
};

/** Why a picture could not be fetched. */
export const imageReason = {
  image_unreachable: '画像のサーバーが応答しません',
  image_missing: '画像が削除されています',
  image_broken: '画像のデータが壊れています',
  image_format: '画像として読み取れない形式です',
  image_too_large: '画像が大きすぎます',
  image_address_refused: '安全でないアドレスです',
  address_invalid: '画像のアドレスが正しくありません',
};
