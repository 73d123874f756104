import { classesOfScopes, type RecordClass } from '#protocol/fhir/classes';
import { monthWithin, type SegmentEntry, type Selection, selectSegments } from '#protocol/select';

/**
 * What the patient has narrowed a live share to, inside of what its terms say. It only ever takes away: of several, from
 * whatever device, what every one of them lets through is what is left.
 */
export interface Limit {
  /** Sorted. */
  classes: RecordClass[];
  /** Sorted. */
  labels: string[];
  /** `YYYY-MM`, inclusive. */
  dataFrom: string;
  dataUntil: string;
}

const both = <T extends string>(a: readonly T[], b: readonly T[]): T[] => a.filter((one) => b.includes(one)).sort();

/** What both let through; the same whichever comes first. */
export const meet = (a: Limit, b: Limit): Limit => ({
  classes: both(a.classes, b.classes),
  labels: both(a.labels, b.labels),
  dataFrom: [a.dataFrom, b.dataFrom].sort()[1]!,
  dataUntil: [a.dataUntil, b.dataUntil].sort()[0]!,
});

/** What the terms themselves say, as a limit. */
export const limitOf = ({ scopes, labels, dataFrom, dataUntil }: Selection): Limit => ({
  classes: [...classesOfScopes(scopes)].sort(),
  labels: [...labels].sort(),
  dataFrom,
  dataUntil,
});

/** Whether `inner` takes away something that `outer` lets through, and adds nothing. */
export function isLess(inner: Limit, outer: Limit): boolean {
  const within = meet(inner, outer);
  const same = (a: Limit, b: Limit) => JSON.stringify(a) === JSON.stringify(b);
  return same(within, meet(inner, inner)) && !same(within, meet(outer, outer));
}

/** The segments that a share opens now: its terms select them (K4, K6), and no limit of the patient keeps them back. */
export function selectLimited<T extends SegmentEntry>(
  terms: Selection,
  limit: Limit | undefined,
  entries: readonly T[],
): T[] {
  const selected = selectSegments(terms, entries);
  if (!limit) return selected;
  // The patient's own name goes with every share: without it nobody could check whose chart it is (K10).
  const classes = new Set<string>([...limit.classes, 'Patient']);
  return selected.filter(
    (entry) =>
      classes.has(entry.class) &&
      entry.labels.every((label) => limit.labels.includes(label)) &&
      monthWithin(entry.month, limit),
  );
}
