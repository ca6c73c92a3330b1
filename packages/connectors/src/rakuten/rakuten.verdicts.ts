import type { Verdict } from '../http/index.ts';

export const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** Maintenance takes hours (sheet section 2 [S8], 2026-11-23); asking once in five minutes loses little. */
const MAINTENANCE_WAIT_MS = 5 * MINUTE;

/** Cabinet's lists show a change this late (sheet section 6 [S1], 2026-11-23). */
const LIST_LAG_MS = 10 * SECOND;

/**
 * The mall's codes (sheet sections 1 to 6, 2026-11-23). Codes that are not here are judged by status: the items and
 * inventories families have some two hundred more, and all of them are refusals of one item.
 */
export const RAKUTEN_VERDICTS: Readonly<Record<string, Verdict>> = {
  GA0001: { kind: 'auth' },
  'ES01-01': { kind: 'auth' },
  DR0005: { kind: 'auth' },
  DR0006: { kind: 'auth' },
  DR0007: { kind: 'auth' },
  'ES01-02': { kind: 'unavailable', code: 'maintenance', retryAfterMs: MAINTENANCE_WAIT_MS },
  'ES01-03': { kind: 'rate_limited', retryAfterMs: SECOND },
  'ES01-04': { kind: 'rate_limited', retryAfterMs: MINUTE },
  'ES01-05': { kind: 'rate_limited', retryAfterMs: SECOND },
  'ES04-01': { kind: 'bug' },
  'ES04-02': { kind: 'bug' },
  'ES04-03': { kind: 'bug' },
  'ES04-04': { kind: 'bug' },
  'ES05-05': { kind: 'bug' },
  'ES05-06': { kind: 'bug' },
  GE0007: { kind: 'bug' },
  GE0011: { kind: 'bug' },
  GE0012: { kind: 'bug' },
  // Read-only mode of the shop, and a change by somebody else at the same moment: nothing was changed by us.
  GE0017: { kind: 'unavailable', retryAfterMs: MAINTENANCE_WAIT_MS },
  CE0001: { kind: 'unavailable', retryAfterMs: SECOND },
  // One pair, or one item, twice in a call: our mistake, no operator can mend it.
  IE1102: { kind: 'bug' },
  IE1106: { kind: 'bug' },
  // Cabinet's result codes. A full or missing folder, and one that somebody else has just made, are mended by asking for
  // a container again once the lists show the change.
  'cabinet-3001': { kind: 'bug' },
  'cabinet-3005': { kind: 'unavailable', code: 'folder_missing', retryAfterMs: LIST_LAG_MS },
  'cabinet-3006': { kind: 'unavailable', code: 'folder_full', retryAfterMs: LIST_LAG_MS },
  'cabinet-3007': { kind: 'unavailable', code: 'folder_exists', retryAfterMs: LIST_LAG_MS },
  'cabinet-3015': { kind: 'unavailable', code: 'folder_exists', retryAfterMs: LIST_LAG_MS },
  'cabinet-3012': { kind: 'rejected', code: 'cabinet_full' },
  'cabinet-3013': { kind: 'rejected', code: 'cabinet_full' },
};
