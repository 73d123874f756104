import type { Hex } from '#protocol/bytes';
import type { RecordClass } from '#protocol/fhir/classes';
import type { Hint } from '#protocol/fhir/inference-hint';
import type { AccountPath } from '#protocol/keys';
import type { SegmentEntry } from '#protocol/select';
import type { AttestationProof } from '#protocol/wire/head-list';
import type { ReferenceRange } from './reference-range.ts';

export interface ChartSegment extends SegmentEntry {
  class: RecordClass;
  labels: string[];
  /** What its items let a reader guess beside the labels; never told to anybody (`grants/leave-out.ts`). */
  hints?: Hint[];
  /** The salt in the ciphertext's header, base64url: with the seed it gives the segment's key back. */
  salt: string;
}

/** One resource, as far as lists and counts need it; the resource itself is only in its segment. */
export interface ChartItem {
  title: string;
  value?: string;
  date?: string;
  /** Usual range of a result, for the trend chart. */
  range?: ReferenceRange;
  /** Place in `segments`: class, labels and month are there. */
  segment: number;
}

/** The index of one record token's content; sealed under `chart/<record>`. */
export interface ChartRow {
  v: 1;
  record: Hex;
  path: AccountPath;
  owner: Hex;
  title: string;
  at: number;
  /** Absent for what the patient added. */
  attestation?: AttestationProof;
  /** From the Patient resource. */
  person?: string;
  /** Birth date as that resource writes it. */
  born?: string;
  segments: ChartSegment[];
  items: ChartItem[];
  /** Filed with hints apart. Charts of earlier releases were not: what their titles say is all that is known. */
  hinted?: true;
}

export const chartPlace = (record: Hex): string => `chart/${record}`;
