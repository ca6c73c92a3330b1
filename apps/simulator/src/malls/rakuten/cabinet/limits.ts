// Limits of the cabinet API (sheet section 6 [S1], read 2026-11-23).
export const FILE_BYTES_MAX = 2 * 1024 * 1024;
export const PIXELS_MAX = 3840;
export const FILE_NAME_BYTES = 50;
/** With the extension: the sheet's advice is "16 hex letters + .jpg". */
export const FILE_PATH_BYTES = 20;
export const FOLDER_NAME_BYTES = 50;
export const DIRECTORY_NAME_BYTES = 20;
export const FOLDER_LEVELS = 3;
export const LIST_LIMIT_MAX = 100;
/** The lists show a change this long afterwards ("at least 10 s"). */
export const LIST_LAG_MS = 10_000;
export const ROOT_FOLDER_ID = 0;

/** Result codes (sheet section 6) with their HTTP status, all 400 here. */
export const RESULT = {
  ok: 0,
  parameter: 3001,
  pictureMissing: 3004,
  folderMissing: 3005,
  fileCountFull: 3006,
  nameExists: 3007,
  tooManyBytes: 3008,
  dimensions: 3009,
  unsupported: 3010,
  broken: 3011,
  spaceFull: 3012,
  folderCountFull: 3013,
  tooDeep: 3014,
  folderExists: 3015,
} as const;
export type ResultCode = (typeof RESULT)[keyof typeof RESULT];
