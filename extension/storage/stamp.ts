/**
 * The place of an entry among those of all devices: by time, and where clocks agree by lane and place in that log. Devices
 * that hold the same entries order them alike, whenever each of them arrived.
 */
export interface Stamp {
  /** Unix ms, by the clock of the device that wrote it. */
  at: number;
  lane: number;
  seq: number;
}

/** Negative when `a` comes first. */
export const compareStamps = (a: Stamp, b: Stamp): number => a.at - b.at || a.lane - b.lane || a.seq - b.seq;

/** A value of which the latest word of any device holds. */
export interface Latest<T> extends Stamp {
  value: T;
}

/** Whichever of the two was said later. */
export const latest = <T>(known: Latest<T> | undefined, said: Latest<T>): Latest<T> =>
  known && compareStamps(known, said) >= 0 ? known : said;
