import type { AttributeSource } from '../rules.ts';

/**
 * The mall's attribute names → facts. Names from the fact sheet, section 5 ("frequent mandatory names", tags S1 and S8); the
 * others are names that the mall uses in many genres, from memory. A name that a genre does not have is simply not used.
 * 2026-11-23.
 */
export const RAKUTEN_ATTRIBUTES: Readonly<Record<string, AttributeSource>> = {
  ブランド名: { facts: ['brand'] },
  シリーズ名: { facts: ['series'] },
  メーカー型番: { facts: ['model_number', 'part_number'] },
  メーカー名: { facts: ['manufacturer'] },
  '原産国／製造国': { facts: ['country_of_origin'], as: 'country' },
  原産国: { facts: ['country_of_origin'], as: 'country' },
  総個数: { facts: ['item_count', 'package_quantity'] },
  単品個数: { facts: ['item_count'] },
  セット数: { facts: ['package_quantity'] },
  総重量: { facts: ['item_weight'] },
  単品重量: { facts: ['item_weight'] },
  総容量: { facts: ['item_volume', 'capacity'] },
  単品容量: { facts: ['item_volume'] },
  容量: { facts: ['capacity', 'item_volume'] },
  代表カラー: { facts: ['color'], as: 'color_family' },
  カラー: { facts: ['color'] },
  サイズ: { facts: ['size'] },
  フレーバー: { facts: ['flavor'] },
  味: { facts: ['flavor'] },
  香り: { facts: ['scent'] },
  素材: { facts: ['material'] },
  '素材（生地・毛糸）': { facts: ['material'] },
  '柄／模様': { facts: ['pattern'] },
  原材料: { facts: ['ingredients'] },
  原材料名: { facts: ['ingredients'] },
  アレルゲン: { facts: ['allergens'] },
  保存方法: { facts: ['storage'] },
  賞味期限: { facts: ['best_before', 'shelf_life'] },
  本体横幅: { facts: ['item_width'] },
  本体高さ: { facts: ['item_height'] },
  本体奥行: { facts: ['item_length'] },
  本体重量: { facts: ['item_weight'] },
  対象性別: { facts: ['target_gender'], as: 'gender' },
  対象年齢: { facts: ['target_age'] },
  対象ペット: { facts: [], fromClass: true },
  電源: { facts: ['power_source'] },
  発売日: { facts: ['release_date'], as: 'date' },
  保証期間: { facts: ['warranty'] },
};
