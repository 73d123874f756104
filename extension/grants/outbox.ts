import type { ShredBody } from '#protocol/wire/erasure';
import type { ChainRow, SignedPause } from '#protocol/wire/gateway';
import type { PressRow } from '../pause/press.ts';

/**
 * What must go on while locked, in clear: signed words on their way, which gateway or chain will see anyway, so that a stop
 * or a pause is never held up by a lock; and the last press of Pause or Resume.
 */
export type OutboxRow = StopRow | PlannedRow | PauseRow | PressRow | ShredRow;

interface Sending {
  v: 1;
  /** Unix milliseconds: not before. */
  due: number;
  tries: number;
}

/** Nothing is put off for longer than this, ms: 10 minutes to keep rows apart and 5 between tries. */
const longestDelay = 16 * 60_000;

/** Also what is due in a far future: it was put off while the clock was ahead, and must not wait until then. */
export const isDue = (due: number, now: number): boolean => due <= now || due > now + longestDelay;

/** `stop`: POST /revocations at the gateway. `revocation`: the relay, for the chain. */
export interface StopRow extends Sending {
  kind: 'stop' | 'revocation';
  row: ChainRow;
}

/** A stop that was signed for a later time: it becomes the two rows of a stop when `due`, unix ms, has come. */
export interface PlannedRow {
  v: 1;
  kind: 'planned';
  row: ChainRow;
  due: number;
  /** When it became them, unix ms: what is left is to write it in the log, which only an open vault can. */
  released?: number;
}

/** One row of POST /pauses; a newer one takes its place. */
export interface PauseRow extends Sending {
  kind: 'pause';
  row: SignedPause;
  /** Of the grant, unix seconds: after that there is nothing to pause. */
  expires: number;
}

/** POST /shreds at `url`: from a browser that was emptied before the gateway answered. */
export interface ShredRow extends Sending {
  kind: 'shred';
  url: string;
  word: ShredBody;
}
