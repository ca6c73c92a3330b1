import type { AttributeSource } from '../rules.ts';

/**
 * The mall's spec names → facts. The names per category come from its category list (fact sheet section 5.2); which names
 * exist was not seen, these are common ones from memory. 2026-11-23.
 */
export const YAHOO_ATTRIBUTES: Readonly<Record<string, AttributeSource>> = {
  ブランド: { facts: ['brand'] },
  ブランド名: { facts: ['brand'] },
  メーカー: { facts: ['manufacturer', 'brand'] },
  型番: { facts: ['model_number', 'part_number'] },
  原産国: { facts: ['country_of_origin'], as: 'country' },
  '原産国・製造国': { facts: ['country_of_origin'], as: 'country' },
  生産国: { facts: ['country_of_origin'], as: 'country' },
  カラー: { facts: ['color'], as: 'color_family' },
  色: { facts: ['color'], as: 'color_family' },
  カラー名: { facts: ['color'] },
  サイズ: { facts: ['size'] },
  内容量: { facts: ['item_volume', 'item_weight'] },
  容量: { facts: ['item_volume', 'capacity'] },
  重量: { facts: ['item_weight'] },
  入数: { facts: ['item_count', 'package_quantity'] },
  個数: { facts: ['item_count', 'package_quantity'] },
  味: { facts: ['flavor'] },
  フレーバー: { facts: ['flavor'] },
  香り: { facts: ['scent'] },
  素材: { facts: ['material'] },
  柄: { facts: ['pattern'] },
  原材料: { facts: ['ingredients'] },
  アレルゲン: { facts: ['allergens'] },
  保存方法: { facts: ['storage'] },
  賞味期限: { facts: ['best_before', 'shelf_life'] },
  幅: { facts: ['item_width'] },
  高さ: { facts: ['item_height'] },
  奥行: { facts: ['item_length'] },
  性別: { facts: ['target_gender'], as: 'gender' },
  対象年齢: { facts: ['target_age'] },
  発売日: { facts: ['release_date'], as: 'date' },
};
