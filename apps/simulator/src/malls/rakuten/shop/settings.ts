/** What the practice shop's owner has set up in RMS; ids are named by items and inventory (sheet section 5). */
export interface ShopSettings {
  readonly deliveryDates: readonly { readonly id: number; readonly caption: string }[];
  readonly deliverySets: readonly { readonly id: number; readonly name: string; readonly isDefault: boolean }[];
  readonly postageSegments: readonly { readonly kind: 1 | 2; readonly id: number; readonly name: string; readonly feeYen: number }[];
  readonly areaPatterns: readonly { readonly id: number; readonly name: string; readonly feeYen: number }[];
  readonly leadTimes: readonly { readonly id: number; readonly name: string; readonly days: number; readonly isDefault: boolean }[];
  readonly shipFroms: readonly { readonly id: number; readonly name: string; readonly prefecture: string }[];
  /** Items the shop's plan allows (IE0197). The number is the standard plan's, from memory. */
  readonly itemMax: number;
  readonly cabinet: { readonly maxSpaceMb: number; readonly folderMax: number; readonly fileMax: number };
}

export const practiceSettings: ShopSettings = {
  deliveryDates: [
    { id: 1, caption: '1～2日以内に発送予定' },
    { id: 2, caption: '3～5日以内に発送予定' },
    { id: 3, caption: '1週間以内に発送予定' },
    { id: 1000, caption: 'お取り寄せ(2～3週間)' },
  ],
  deliverySets: [
    { id: 1, name: '宅配便', isDefault: true },
    { id: 2, name: 'メール便', isDefault: false },
    { id: 3, name: 'クール便', isDefault: false },
  ],
  postageSegments: [
    { kind: 1, id: 1, name: '送料区分A', feeYen: 660 },
    { kind: 1, id: 2, name: '送料区分B', feeYen: 990 },
    { kind: 2, id: 1, name: '海外送料区分', feeYen: 3000 },
  ],
  areaPatterns: [
    { id: 1, name: '標準地域別送料', feeYen: 770 },
    { id: 2, name: '大型地域別送料', feeYen: 1540 },
  ],
  leadTimes: [
    { id: 1, name: '当日出荷', days: 0, isDefault: true },
    { id: 2, name: '翌営業日出荷', days: 1, isDefault: false },
    { id: 3, name: '3営業日以内出荷', days: 3, isDefault: false },
  ],
  shipFroms: [
    { id: 1, name: '本社倉庫', prefecture: '東京都' },
    { id: 2, name: '西日本倉庫', prefecture: '大阪府' },
  ],
  itemMax: 20_000,
  // FileMax 2000 is from memory (sheet section 6): read it from usage/get, never assume it.
  cabinet: { maxSpaceMb: 5000, folderMax: 1000, fileMax: 2000 },
};
