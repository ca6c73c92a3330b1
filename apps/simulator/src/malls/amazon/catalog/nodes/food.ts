/**
 * Browse nodes below 食品・飲料・お酒, in the manner of Amazon.co.jp but our own selection and words.
 * One line per node, two spaces per level; a leaf is `name | productType | keywords`, `_` stands for a space in a keyword.
 */
export const FOOD_NODES = `
食品・飲料・お酒
  調味料・スパイス
    しょうゆ・たまり | SOY_SAUCE | 醤油 しょうゆ しょう油 たまり soy_sauce sauce_soja sauce_de_soja soy_souce soy_suace shoyu tamari
    みそ | MISO | 味噌 みそ miso miso_paste pâte_miso pâte_de_miso white_miso miso_blanc miso_rouge
    酢・ぽん酢 | VINEGAR | 酢 すし酢 ポン酢 ぽん酢 vinegar vinaigre ponzu
    みりん・料理酒 | COOKING_WINE | みりん 味醂 料理酒 mirin honmirin
    ソース・ケチャップ類 | CONDIMENT_SAUCE | ソース ケチャップ sauce_tonkatsu okonomi_sauce okonomiyaki_sauce ketchup スリラチャ
    焼肉・照り焼きのたれ | CONDIMENT_SAUCE | たれ タレ teriyaki marinade marinades barbecue_sauce
    マヨネーズ・ドレッシング類 | SALAD_DRESSING | マヨネーズ ドレッシング mayonnaise dressing goma_dressing
    だし・風味調味料 | SEASONING | だし だしの素 出汁 かつお節 dashi hondashi hon-dashi konbudashi katsuobushi bouillon niboshi 煮干し
    つゆ・めんつゆ | SEASONING | つゆ めんつゆ 白だし tsuyu soup_base
    塩・砂糖・甘味料 | SUGAR | 食塩 砂糖 はちみつ ハチミツ sugar salt honey sirop stevia
    香辛料・わさび・唐辛子 | HERB_SPICE | わさび ワサビ 七味 胡椒 からし wasabi yuzu_kosho raifort pepper ginger gingembre
    ジャム・スプレッド類 | SPREAD | ジャム クリームチーズ jam spread confiture チョコクリーム
    食用油・オリーブ油 | COOKING_OIL | キャノーラ油 ごま油 オリーブオイル 油 cooking_oil olive_oil sesame_oil
    合わせ調味料・料理の素 | SEASONING | 料理の素 cook_do 炒め 麻婆 seasoning_mix stir_fry
  米・雑穀・粉類
    うるち米・玄米 | RICE | 米 玄米 精米 riz_japonica white_rice japonica_rice
    雑穀・シリアル・グラノーラ | BREAKFAST_CEREAL | グラノーラ フルグラ コーンフレーク シリアル muesli granola corn_flakes cereal
    小麦粉・ミックス粉 | FLOUR | 小麦粉 薄力粉 強力粉 ホットケーキミックス flour farine farina harina cake_mix okonomiyaki_powder きな粉
    パン粉・天ぷら粉 | BREAD_CRUMBS | パン粉 天ぷら粉 panko bread_crumbs
    もち・赤飯 | RICE | もち 餅 赤飯 mochi rice_cake
  麺・パスタ
    インスタントラーメン・カップ麺 | NOODLE | ラーメン らーめん らぁめん カップ麺 ヌードル ramen cup_noodle noodle noodles nouille nouilles raoh chuka
    うどん・そうめん | NOODLE | うどん そうめん ひやむぎ udon somen
    日本そば | NOODLE | そば 蕎麦 soba
    焼きそば・中華麺 | NOODLE | 焼そば 焼きそば 中華麺 yakisoba yaki-soba chow_mein
    パスタ・スパゲッティ | PASTA | パスタ スパゲッティ カルボナーラ spaghetti fusilli fettuccine pasta
    春雨・しらたき・こんにゃく | NOODLE | 春雨 しらたき こんにゃく shirataki vermicelli konjac
  レトルト・惣菜・缶詰
    カレー・シチュールー | CURRY | カレー シチュー ハヤシ curry バーモントカレー stew シチュ
    レトルトごはん・ピラフ・丼の素 | PREPARED_FOOD | ピラフ ドリア 炒飯 チャーハン チキンライス 丼 釜めし pilaf doria fried_rice
    みそ汁・吸い物 | SOUP | みそ汁 味噌汁 お吸い物 miso_soup soupe_miso soupe_de_miso miso_shiru soupe_instantanée_de_miso instant_miso_soup
    スープ・ポタージュ | SOUP | スープ ポタージュ コンソメ soup soupe potage cup_soup
    ふりかけ・お茶漬け | SEASONING | ふりかけ お茶漬け お茶っけ ゆかり furikake chazuke
    のり・わかめ・昆布 | SEAWEED | 海苔 のり わかめ 昆布 ひじき nori wakame kombu konbu kelp algue seaweed
    豆腐・納豆・大豆製品 | SOY_PRODUCT | 豆腐 とうふ 納豆 大豆 tofu soybean edamame
    魚介加工品・練り物 | SEAFOOD | かまぼこ ちくわ 明太子 さきいか surimi fish_roll salmon seafood poisson
    肉加工品・ハム・ソーセージ | MEAT | ハム ソーセージ ベーコン saucisse sausage ham poulet
    漬物・梅干し・佃煮 | PICKLED_FOOD | 漬物 梅干し 佃煮 キムチ pickled_vegetables pickled_cucumber pickled umeboshi
    野菜・豆の水煮と缶詰 | VEGETABLE | 水煮 いんげん コーン缶 haricot haricot_rouge kidney_bean légumes corn
    果物・フルーツ缶 | FRUIT | 果物 フルーツ缶 りんご 白桃 fruit fruits mangue
    卵・乳製品・ヨーグルト | DAIRY_PRODUCT | たまご 卵 牛乳 ヨーグルト チーズ yaourt cheese yogurt emmental
  菓子・スイーツ
    チョコレート | CHOCOLATE | チョコ チョコレート chocolate chocolat choco kit_kat kitkat
    クッキー・ビスケット | COOKIE | クッキー ビスケット ポッキー pocky cookie cookies biscuit biscuits pretz オレオ cracker クラッカー
    せんべい・あられ・おかき | RICE_CRACKER | せんべい 煎餅 おかき あられ かめせん 柿の種 rice_cracker rice_crackers okaki kaki_no_tane craquelins_de_riz
    ポテトチップス・スナック | SNACK | ポテトチップス スナック えびせん ポップコーン chips potato pop_corn popcorn poppables pringles puff
    キャンディ・ドロップ | CANDY | キャンディ 飴 あめ ドロップ キャラメル candy bonbon bonbons drops caramel
    グミ・ゼリー | GUMMY | グミ ゼリー ｾﾞﾘｰ 蒟蒻 gummy gummy_candy jelly gelée
    ガム・ラムネ菓子 | GUM | ガム ラムネ菓子 タブレッツ gum tablets
    ようかん・和菓子 | WAGASHI | ようかん 羊羹 まんじゅう どら焼き たい焼き 大福 yokan dorayaki dorayakis manju daifuku wagashi yatsuhashi
    カステラ・焼き菓子 | CAKE | カステラ ケーキ バウムクーヘン ちんすこう cake gateau gateaux
    ナッツ・ドライフルーツ | NUT_AND_SEED | ナッツ アーモンド クルミ ピーナッツ 落花生 nuts almond almonds peanuts peanut pistache
    スイーツ詰め合わせ | CANDY | 詰め合わせ アソート assortment assortiment assort gift_box
  パン
    食パン・ロールパン | BREAD | 食パン バターロール パン bread pain
    菓子パン・惣菜パン | BREAD | 菓子パン メロンパン フォカッチャ melonpan
  飲料
    緑茶・ほうじ茶 | TEA | 緑茶 煎茶 ほうじ茶 抹茶 お茶 知覧茶 お〜いお茶 green_tea thé_vert matcha sencha hojicha genmaicha ryokucha
    麦茶・健康茶・烏龍茶 | TEA | 麦茶 はと麦茶 烏龍茶 ウーロン茶 oolong oolong_tea barley_tea
    紅茶・ハーブティー | TEA | 紅茶 ハーブティー lemon_tea straight_tea black_tea herbal_tea koccha tea
    コーヒー・カフェラテ | COFFEE | コーヒー 珈琲 カフェラテ coffee caffee café latte
    ココア・粉末飲料 | COCOA | ココア cocoa プロテイン protein
    果汁・野菜ジュース | JUICE | ジュース 果汁 juice jus nectar 野菜ジュース
    炭酸飲料・サイダー | SOFT_DRINK | 炭酸 サイダー コーラ ラムネ soda soft_drink ramune cider cola coca limonade 可口可樂
    乳酸菌飲料・清涼飲料 | SOFT_DRINK | カルピス 乳酸菌 calpis calpico drink スポーツドリンク
    水・ミネラルウォーター | WATER | ミネラルウォーター 天然水 mineral_water eau volvic
    豆乳・植物性ミルク | SOY_MILK | 豆乳 アーモンドミルク soy_milk oat_milk
  お酒
    ビール・発泡酒 | BEER | ビール 発泡酒 lager draft_beer draught_beer kirin_ichiban ichiban_shibori 一番搾り 麦ゆたか
    日本酒・焼酎 | SAKE | 日本酒 純米酒 純米吟醸 大吟醸 吟醸酒 焼酎 sake shochu nihonshu kuromatsu
    ワイン・梅酒 | WINE | ワイン 梅酒 wine umeshu choya rosé
    ウイスキー・洋酒 | SPIRITS | ウイスキー whisky whiskey pure_malt single_malt blended_malt
`;
