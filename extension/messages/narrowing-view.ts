import type { Hex } from '#protocol/bytes';
import type { RecordClass } from '#protocol/fhir/classes';
import type { Limit } from '../grants/limit.ts';

/** Items of a class that a share opens now, and would open after that. */
export interface ClassNarrowing {
  class: RecordClass;
  before: number;
  after: number;
}

/** What a live share opens, and what it would open if it were narrowed. */
export interface NarrowingView {
  /** As it stands now. */
  limit: Limit;
  classes: ClassNarrowing[];
  /** Years that hold something it opens, oldest first. */
  years: string[];
}

/** One proven opening of a share. */
export interface OpeningView {
  /** Unix ms. */
  at: number;
  /** Hash of the receipt they signed. */
  receipt: Hex;
}
