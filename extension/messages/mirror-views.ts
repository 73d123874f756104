import type { ErrorCode } from '#protocol/errors';

/** The encrypted copy at the gateway, and what this browser holds together with it. */
export interface MirrorView {
  /** While a run is on: its step, and blobs done of all. */
  progress?: { step: 'looking' | 'fetching' | 'keeping' | 'checking'; done: number; total: number };
  /** When this browser and the gateway last held the same; absent before the first time. */
  syncedAt?: number;
  /** Where this browser took everything from a copy: when that one was written. */
  recoveredTo?: number;
  browsers: number;
  records: number;
  items: number;
  grants: number;
  /** Grants that can be opened now. */
  live: number;
  /** Openings with their receipts. */
  receipts: number;
  /** Those one acts for. */
  people: number;
  /** Records and histories that the gateway did not give back. */
  missing: number;
  /** Why the last run failed. */
  trouble?: ErrorCode;
  /** What the gateway did that an honest one does not do, until it was read. */
  alert?: { code: ErrorCode; at: number; offered?: number; had: number };
}
