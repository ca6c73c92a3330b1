/** Browse nodes of clothes, bags, toys, sport, garden, tools and small electric goods. Format: see `food.ts`. */
export const FASHION_AND_HOBBY_NODES = `
ファッション
  レディース
    Tシャツ・カットソー | SHIRT | レディースTシャツ カットソー
    ブラウス・シャツ | BLOUSE | ブラウス
    ワンピース | DRESS | ワンピース
    スカート・パンツ | PANTS | スカート
  メンズ
    Tシャツ・ポロシャツ | SHIRT | Tシャツ ポロシャツ
    パーカー・スウェット | SWEATSHIRT | パーカー スウェット
    ズボン・デニム | PANTS | デニム チノパン
  靴下・下着
    靴下・タイツ | SOCKS | 靴下 ソックス タイツ
    肌着・ルームウェア | UNDERWEAR | 肌着 パジャマ
  バッグ・小物
    トートバッグ・エコバッグ | HANDBAG | トートバッグ エコバッグ
    リュック・ショルダー | BACKPACK | リュック ショルダーバッグ
    財布・ポーチ | WALLET | 財布 ポーチ がま口
    帽子・手袋・マフラー | HAT | 帽子 手袋 マフラー
    傘・レイングッズ | UMBRELLA | 傘 レインコート
  靴
    スニーカー・サンダル | SHOES | スニーカー サンダル
おもちゃ・ホビー
  知育・木製玩具
    積み木・木のおもちゃ | TOY_BUILDING_BLOCK | 積み木 木のおもちゃ
    パズル・カードゲーム | PUZZLES | パズル かるた
  ぬいぐるみ・人形
    ぬいぐるみ | STUFFED_TOY | ぬいぐるみ
  手芸・工作
    折り紙・画材 | ART_SUPPLIES | 折り紙 絵の具
    毛糸・ソーイング | YARN | 毛糸 刺しゅう糸
スポーツ＆アウトドア
  アウトドア
    キャンプ食器・クーラー | CAMPING_EQUIPMENT | クーラーボックス キャンプ
    レジャーシート・テント | TENT | レジャーシート テント
  フィットネス
    ヨガマット・トレーニング | EXERCISE_MAT | ヨガマット ダンベル
DIY・工具・ガーデン
  園芸
    種・球根・苗 | PLANT_SEED | 球根 種子
    植木鉢・園芸土 | PLANTER | 植木鉢 培養土
    じょうろ・園芸ばさみ | GARDEN_TOOL | じょうろ 剪定
  工具
    ドライバー・レンチ | SCREWDRIVER | ドライバー レンチ
    ねじ・接着剤 | ADHESIVES_AND_SEALANTS | 接着剤 ねじ
家電＆カメラ
  生活家電
    アイロン・掃除機 | VACUUM_CLEANER | アイロン 掃除機
    加湿器・扇風機 | HUMIDIFIER | 加湿器 扇風機
  電池・充電
    乾電池・充電器 | BATTERY | 乾電池 充電器
    延長コード・タップ | EXTENSION_CORD | 延長コード
ベビー＆マタニティ
  ベビー用品
    おむつ・おしりふき | BABY_PRODUCT | おむつ おしりふき
    哺乳びん・ベビー食器 | BABY_BOTTLE | 哺乳びん ベビー食器
    よだれかけ・おくるみ | BABY_PRODUCT | よだれかけ スタイ おくるみ
`;
