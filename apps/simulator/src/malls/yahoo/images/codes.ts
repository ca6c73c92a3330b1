/** [sheet section 4, OFF, GAS, KUR] and itemImageList's own table (OFF), read 2026-11-23. */
export const SEEN = {
  deleteFailed: 'im-00002',
  libDeleteFailed: 'im-00000',
  listCondition: 'im-01001',
  listCategory: 'im-01002',
  listPosition: 'im-01005',
  listResults: 'im-01006',
  listSort: 'im-01007',
  fileMissing: 'im-02001',
  batchId: 'im-04005',
} as const;

/** Codes which no source shows: ours. */
export const OURS = {
  fileSize: 'im-02902',
  fileKind: 'im-02903',
  fileName: 'im-02904',
  tooManyIds: 'im-04901',
  hourly: 'im-09901',
} as const;
