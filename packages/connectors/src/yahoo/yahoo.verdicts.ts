import type { Verdict } from '../http/index.ts';

export const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** A publish lets edits wait 2.5 s to minutes (sheet section 4 [GAS, HAN], 2026-11-23). */
const PUBLISH_WAIT_MS = 5 * SECOND;

/** A new library image can be linked after 1.5 to 2 s (sheet section 4 [KUR], 2026-11-23). */
const IMAGE_WAIT_MS = 2 * SECOND;

const MAINTENANCE_WAIT_MS = 5 * MINUTE;

/** "Blocked for some time" after bursts, or for the day (sheet section 3 [DEV], 2026-11-23): how long is not stated. */
export const FORBIDDEN_WAIT_MS = MINUTE;

/** The mall's codes (sheet sections 2.2 and 4, 2026-11-23). Codes that are not here are refusals of one item. */
export const YAHOO_VERDICTS: Readonly<Record<string, Verdict>> = {
  'px-04001': { kind: 'bug' },
  // The 12 hour session is over, the order API is not granted, the address is unknown, the consent is withdrawn, the
  // Business ID is no staff of the store, the store is not allowed: only the seller can mend these.
  'px-04102': { kind: 'auth' },
  'px-04303': { kind: 'auth' },
  'px-04306': { kind: 'auth' },
  'px-04307': { kind: 'auth' },
  'px-14303': { kind: 'auth' },
  'px-14304': { kind: 'auth' },
  // The store account is missing, unknown or malformed.
  'ed-00003': { kind: 'auth' },
  'ed-00004': { kind: 'auth' },
  'ed-00005': { kind: 'auth' },
  'ed-00001': { kind: 'lost' },
  // A publish or an upload runs: refused, nothing was stored.
  'ed-00006': { kind: 'unavailable', retryAfterMs: PUBLISH_WAIT_MS },
  'pm-05002': { kind: 'unavailable', retryAfterMs: PUBLISH_WAIT_MS },
  'it-14091': { kind: 'unavailable', retryAfterMs: IMAGE_WAIT_MS },
  'im-02001': { kind: 'bug' },
  'st-02000': { kind: 'unavailable', retryAfterMs: MAINTENANCE_WAIT_MS },
  'st-02999': { kind: 'lost' },
  'st-02100': { kind: 'bug' },
  'st-02102': { kind: 'bug' },
  'st-02103': { kind: 'bug' },
  'st-02105': { kind: 'bug' },
  'st-02106': { kind: 'bug' },
  'st-02107': { kind: 'bug' },
};
