import type { MallCategory } from '../../listing/category.ts';

/** A tree from lines: two spaces of indent per level; the deepest lines are leaves. Ids are `prefix` and the line number. */
function treeOf(prefix: string, lines: string): MallCategory[] {
  const rows = lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ depth: (line.length - line.trimStart().length) / 2, name: line.trim() }));
  const nodes: MallCategory[] = [];
  const open: { id: string; name: string }[] = [];
  rows.forEach(({ depth, name }, index) => {
    open.length = depth;
    const id = `${prefix}${index + 1}`;
    const leaf = (rows[index + 1]?.depth ?? 0) <= depth;
    nodes.push({ id, parentId: open.at(-1)?.id ?? null, name, path: [...open.map((node) => node.name), name], leaf, listable: leaf });
    open.push({ id, name });
  });
  return nodes;
}

/** The way big marketplaces cut the world: deep, with その他 everywhere. Written for these tests. */
export const deepTree = treeOf(
  'd',
  `
食品
  調味料
    醤油
      濃口醤油
      薄口醤油
      その他の醤油
    味噌
      合わせ味噌
      赤味噌
      白味噌
    みりん
    酢・すし酢
    ポン酢
    ソース・たれ
      とんかつソース
      焼肉のたれ
    だし
      顆粒だし
      かつお節・削り節
    めんつゆ
    マヨネーズ・ケチャップ
    ドレッシング
    塩
    砂糖・甘味料
    スパイス・香辛料
    わさび・からし
    その他
  麺類
    うどん
    そば
    ラーメン
      カップ麺
      袋麺
      生ラーメン
    焼きそば
    パスタ
    そうめん・ひやむぎ
  米・雑穀
    白米
    玄米
    パックごはん
  粉類
    小麦粉
    パン粉
  パン・シリアル
    食パン
    シリアル・グラノーラ
    ジャム・はちみつ
  惣菜・レトルト
    カレー
      カレールー
      レトルトカレー
    シチュー
    味噌汁
    スープ
    おかずの素
  海苔・ふりかけ
    焼き海苔
    ふりかけ
    お茶漬け
  乾物
    わかめ・昆布
    高野豆腐
  漬物・梅干し
  豆腐・納豆・こんにゃく
    豆腐
    納豆
    こんにゃく・しらたき
  水産加工品
    かまぼこ・ちくわ
    干物
  肉加工品
  卵
スイーツ・お菓子
  チョコレート
  クッキー・焼き菓子
  キャンディ・飴
  グミ
  ガム
  スナック菓子
    ポテトチップス
    その他のスナック
  せんべい・米菓
  和菓子
    どら焼き
    羊羹
    餅・大福
    あんこ
  ケーキ
  プリン・ゼリー
  アイスクリーム
  ナッツ
水・ソフトドリンク
  ミネラルウォーター
  炭酸飲料
  お茶飲料
    緑茶
    麦茶
    ウーロン茶
    紅茶飲料
  コーヒー飲料
  果汁飲料
  野菜ジュース
  スポーツドリンク
  乳酸菌飲料
  豆乳
日本茶・コーヒー・紅茶
  日本茶
    煎茶
    抹茶
    玄米茶
    ほうじ茶
  紅茶
  コーヒー豆
  インスタントコーヒー
  ココア
ビール・洋酒
  ビール
  ワイン
日本酒・焼酎
  日本酒
  焼酎
キッチン用品・食器
  食器
    マグカップ
    茶碗
    皿・プレート
    箸
    グラス・タンブラー
  調理器具
    フライパン
    鍋
    包丁
  水筒
バッグ・小物
  トートバッグ
  リュック
  財布
レディースファッション
  トップス
    Tシャツ
    ブラウス
  ボトムス
    パンツ
メンズファッション
  トップス
    Tシャツ
    シャツ
  ボトムス
    パンツ
日用品雑貨
  タオル
  洗剤
  歯ブラシ
美容・コスメ
  シャンプー
  化粧水
スマートフォン
  ケース
  充電器
`,
);

/** The way smaller marketplaces do it: shallow, names joined by ・ and 、. Written for these tests. */
export const flatTree = treeOf(
  'f',
  `
食品
  しょうゆ、つゆ、だし
    しょうゆ
    つゆ、白だし
    だしの素
  みそ
  酢、ポン酢
  ソース、ケチャップ、マヨネーズ
  塩、砂糖
  香辛料、スパイス
  みりん、料理酒
  インスタント食品
    カップラーメン、袋麺
    みそ汁、スープ
    レトルトカレー、丼の素
  麺類
    うどん、そば
    パスタ
    焼きそば
  米、餅
  缶詰
  のり、ふりかけ、お茶漬け
  乾物、海藻
  漬け物、佃煮
  大豆加工品
  ジャム、シロップ
  シリアル
  チョコレート
  クッキー、ビスケット
  あめ、キャンディ
  グミ、ガム
  スナック菓子
  せんべい、あられ
  和菓子
  洋菓子
  ゼリー、プリン
  ナッツ、ドライフルーツ
ドリンク、水、お酒
  お茶
    緑茶
    麦茶
    紅茶
  コーヒー
  炭酸飲料
  ジュース
  水、ミネラルウォーター
  ビール
  日本酒
キッチン、日用品
  マグカップ
  フライパン
  水筒
ファッション
  トートバッグ
  Tシャツ
`,
);

/** A big tree: every food branch repeated under many invented regions. `leaves` is a lower bound. */
export function bigTree(leaves: number): MallCategory[] {
  const things = deepTree.filter((node) => node.leaf).map((node) => node.name);
  const nodes: MallCategory[] = [{ id: 'root', parentId: null, name: '総合', path: ['総合'], leaf: false, listable: false }];
  for (let branch = 0; nodes.length < leaves + leaves / things.length; branch += 1) {
    const name = `分野${String.fromCharCode(0x4e00 + branch * 7)}${String.fromCharCode(0x5e00 + branch * 3)}`;
    nodes.push({ id: `b${branch}`, parentId: 'root', name, path: ['総合', name], leaf: false, listable: false });
    things.forEach((thing, index) => {
      const leafName = `${thing}${String.fromCharCode(0x6e00 + ((branch * 31 + index) % 900))}`;
      nodes.push({
        id: `b${branch}-${index}`,
        parentId: `b${branch}`,
        name: leafName,
        path: ['総合', name, leafName],
        leaf: true,
        listable: true,
      });
    });
  }
  return nodes;
}
