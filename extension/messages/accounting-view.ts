import type { Hex } from '#protocol/bytes';
import type { RecordClass } from '#protocol/fhir/classes';
import type { ActivityView } from './activity-view.ts';

/** Where an opening stands in the log that the storage anchors on the chain. */
export type OpeningRecord =
  /** Under anchor `epoch`, since unix seconds `at`; `ordinal` counts the openings of its share. */
  | { state: 'proven'; epoch: number; at: number; ordinal: number }
  /** Not anchored yet, and it need not be. */
  | { state: 'waiting' }
  /** It should have been anchored by now. */
  | { state: 'late' }
  /** The storage keeps no such log. */
  | { state: 'none' }
  /** Not asked yet. */
  | { state: 'unknown' };

/** A line of the accounting, with what 45 CFR 164.528(b)(2) wants of a disclosure, as codes and numbers. */
export interface AccountingRow extends ActivityView {
  recipient?: { account: Hex; place: string; origin: string };
  shared?: {
    classes: RecordClass[];
    labels: string[];
    /** `YYYY-MM`, inclusive. */
    dataFrom: string;
    dataUntil: string;
    purpose: string;
    /** Unix seconds, and what was chosen of single deposits: 0 for every one. */
    expires: number;
    records: number;
    items: number;
  };
  opening?: {
    /** Hash of the key of the clinician who signed; absent where the institution's own account did. */
    clinician?: Hex;
    record: OpeningRecord;
  };
  /** Of a share or a stop. */
  onChain?: 'yes' | 'not-yet';
}

/** What does not fit together, each explained on screen and none left out. */
export const gapKinds = [
  'openingsMissing',
  'openingsForgotten',
  'openingsUnproven',
  'openingsMisnumbered',
  'proofsRefused',
  'anchorUnaccredited',
  'openingsLate',
  'logRewritten',
  'openedAfterStop',
  'openedAfterEnd',
  'shareNotPublic',
  'stopNotPublic',
  'receiptNotKept',
  'logDamaged',
] as const;
export type GapKind = (typeof gapKinds)[number];

export interface Gap {
  kind: GapKind;
  /** The institution, where it is about one. */
  name?: string;
  grant?: Hex;
  /** Unix ms of what it is about. */
  at?: number;
  /** How many there should be, and how many there are. */
  expected?: number;
  found?: number;
}

export interface AccountingSummary {
  openings: number;
  proven: number;
  waiting: number;
  /** Whether the storage keeps an anchored log: not known before it was asked. */
  log: 'kept' | 'none' | 'unknown';
  /** The account that anchors, the newest anchor seen, and its time in unix seconds. */
  anchor?: { custodian: Hex; epoch: number; at: number; cadence: number };
  /** Unix ms of the last answer. */
  checkedAt?: number;
  gaps: Gap[];
  /** Everybody who asked, was shared with or opened, by name. */
  names: string[];
}
