import type { Hex } from '#protocol/bytes';
import type { ErrorCode } from '#protocol/errors';
import type { IndexDevice } from './index-body.ts';

/** Where one device's log stood: entries, and the hash of the last. */
export interface DeviceMark {
  lane: number;
  count: number;
  head: Hex;
}

/** Something the gateway did that an honest one does not do. Kept until the patient has read it. */
export interface MirrorAlert {
  /** `MIRROR_SET_BACK`: older than it was, or gone. `MIRROR_FORKED`: another index under the same number. */
  code: Extract<ErrorCode, 'MIRROR_SET_BACK' | 'MIRROR_FORKED'>;
  /** When it was noticed, unix ms. */
  at: number;
  /** When the copy it offered was written; absent when it offered none. */
  offered?: number;
  /** When the copy was written that it had before. */
  had: number;
}

/** What this device knows of the mirror; sealed under `mirror/state`. A gateway that goes back is noticed against it. */
export interface MirrorRow {
  v: 1;
  /** Newest index seen or written: its version, the SHA-256 of its body, and when it was written. */
  version: number;
  hash: Hex;
  at: number;
  /** When the index was written that this device began from; absent where it was the first. */
  recoveredTo?: number;
  /** When both sides were last the same, unix ms. */
  syncedAt: number;
  /** What the index held. */
  devices: DeviceMark[];
  /** CIDs of the full chunks of each lane. */
  chunks: Record<string, string[]>;
  packs: string[];
  /** Devices whose blobs the gateway did not give: passed on as they are, so that whoever has them can heal them. */
  unread: IndexDevice[];
  alert?: MirrorAlert;
}

export const mirrorPlace = 'mirror/state';
