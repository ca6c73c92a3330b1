/** Browse nodes of the house: kitchen, daily goods, stationery, pets, beauty. Format: see `food.ts`. */
export const HOME_NODES = `
ホーム＆キッチン
  調理・製菓道具
    フライパン・炒め鍋 | SAUTE_FRY_PAN | フライパン 中華鍋 frying_pan
    鍋・土鍋・圧力鍋 | COOKING_POT | 両手鍋 土鍋 圧力鍋 片手鍋
    包丁・まな板 | KITCHEN_KNIFE | 包丁 まな板 三徳
    ボウル・ざる・保存容器 | FOOD_STORAGE_CONTAINER | ボウル 保存容器 ざる
    調理小物・キッチンツール | KITCHEN_TOOLS | おたま フライ返し ピーラー トング
    製菓型・泡立て器 | BAKING_PAN | ケーキ型 泡立て器
  食器・カトラリー
    茶碗・汁椀 | BOWL | 茶碗 汁椀 飯碗
    皿・プレート | PLATE | 皿 プレート 小鉢
    マグカップ・湯のみ | DRINKING_CUP | マグカップ 湯のみ タンブラー mug
    箸・スプーン・フォーク | FLATWARE | 箸 カトラリー
  弁当・水筒
    弁当箱 | LUNCH_BOX | 弁当箱 ランチボックス
    水筒・ステンレスボトル | BOTTLE | 水筒 ステンレスボトル
  タオル・寝具
    バスタオル・フェイスタオル | TOWEL | タオル towel
    枕・クッション | PILLOW | 枕 クッション
    毛布・布団カバー | BLANKET | 毛布 布団カバー
  収納・インテリア
    収納ケース・かご | STORAGE_BOX | 収納ケース かご バスケット
    照明・デスクライト | LAMP | デスクライト 照明
    カーテン・ラグ | RUG | カーテン ラグ
ドラッグストア・日用品
  洗剤・掃除
    衣類用洗剤 | LAUNDRY_DETERGENT | 衣類用洗剤 柔軟剤
    台所用洗剤・スポンジ | DISH_DETERGENT | 食器用洗剤 スポンジ
    掃除用具・ブラシ | CLEANING_BRUSH | ブラシ 雑巾 クロス
  紙製品・衛生
    ティッシュ・トイレ紙 | TOILET_PAPER | ティッシュ トイレットペーパー
    マスク・除菌用品 | FACE_MASK | マスク 除菌
  オーラルケア
    歯ブラシ・歯みがき粉 | TOOTHBRUSH | 歯ブラシ 歯みがき
ビューティー
  スキンケア
    化粧水・乳液 | SKIN_MOISTURIZER | 化粧水 乳液
    日焼け止め・ハンドクリーム | SKIN_CREAM | 日焼け止め ハンドクリーム
    フェイスパック・洗顔 | SKIN_CLEANING_AGENT | 洗顔 フェイスパック
  ヘアケア・ボディ
    シャンプー・トリートメント | SHAMPOO | シャンプー トリートメント
    石けん・入浴剤 | SOAP | 石けん 石鹸 入浴剤
文房具・オフィス用品
  筆記具
    ボールペン・水性ペン | WRITING_INSTRUMENT | ボールペン ball_pen stylo pen pilot
    マーカー・筆ペン | WRITING_INSTRUMENT | マーカー 筆ペン marqueur kalligrafipenn kalligrafiepen artline
    鉛筆・シャープペン | WRITING_INSTRUMENT | 鉛筆 シャープペン
  紙・ノート・手帳
    ノート・メモ帳 | PAPER_NOTEBOOK | ノート メモ帳 notebook
    便箋・封筒・はがき | ENVELOPE | 便箋 封筒
    付箋・ラベル | LABEL | 付箋 ふせん
  机上用品
    はさみ・カッター | SCISSORS | はさみ カッター
    ファイル・バインダー | FILE_FOLDER | ファイル バインダー
ペット用品
  犬用品
    ドッグフード・おやつ | PET_FOOD | ドッグフード 犬用 犬のおやつ
    首輪・リード・散歩 | PET_SUPPLIES | 首輪 リード ハーネス
    犬用ベッド・トイレ | PET_BED | 犬用ベッド ペットシーツ
  猫用品
    キャットフード・おやつ | PET_FOOD | キャットフード 猫用 猫のおやつ
    猫砂・トイレ用品 | PET_SUPPLIES | 猫砂
    おもちゃ・爪とぎ | PET_TOY | 爪とぎ 猫じゃらし
  小動物・観賞魚
    小鳥・うさぎのえさ | PET_FOOD | うさぎ 小鳥
    水槽・飼育用品 | AQUARIUM | 水槽
`;
