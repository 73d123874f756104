import type { Hex } from './bytes.ts';
import { classesOfScopes } from './fhir/classes.ts';
import type { Terms } from './typed-data.ts';

/** What must be known of a segment to decide who may open it. */
export interface SegmentEntry {
  cid: string;
  id: Hex;
  version: number;
  class: string;
  labels: readonly string[];
  /** `YYYY-MM`, `YYYY`, `standing` or `undated` (protocol.md §2.2). */
  month: string;
  /** The record token it was registered with. */
  record: Hex;
}

export type Selection = Pick<Terms, 'scopes' | 'labels' | 'dataFrom' | 'dataUntil' | 'records'>;

/** Whether a segment's month lies inside the granted dates; `UNDATED` among the labels stands for that explicit choice. */
export function monthWithin(month: string, terms: Pick<Terms, 'labels' | 'dataFrom' | 'dataUntil'>): boolean {
  if (month === 'standing') return true;
  if (month === 'undated') return terms.labels.includes('UNDATED');
  // A year-only date is shared only with the whole year: any part of it might lie outside.
  const [first, last] = month.length === 4 ? [`${month}-01`, `${month}-12`] : [month, month];
  return first >= terms.dataFrom && last <= terms.dataUntil;
}

/**
 * The segments a grant opens: class in scope, every label granted, month inside the dates, record named (or none named).
 * The only place where this is decided (K4, K6).
 */
export function selectSegments<T extends SegmentEntry>(terms: Selection, entries: readonly T[]): T[] {
  const classes: ReadonlySet<string> = classesOfScopes(terms.scopes);
  return entries.filter(
    (entry) =>
      classes.has(entry.class) &&
      entry.labels.every((label) => terms.labels.includes(label)) &&
      monthWithin(entry.month, terms) &&
      (terms.records.length === 0 || terms.records.includes(entry.record)),
  );
}
