/** Every repeating task of a worker, its period and why that period. All read what is due from PostgreSQL (R4). */

/** Only the fallback: a notification after each commit wakes the relay at once. Losing one costs this long (R12). */
export const RELAY_MS = 500;

/** The recovery path for lost wake-ups (R3 allows 30 s); short, because a lost wake-up is a seller who waits. */
export const SWEEP_MS = 3_000;

/** A worker counts as gone after three missed beats. */
export const HEARTBEAT_MS = 5_000;
