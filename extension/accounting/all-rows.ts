import { type ActivityQuestion, activityViews } from '../background/activity-views.ts';
import type { ActivityFilter, ActivityView } from '../messages/activity-view.ts';
import type { Ledger, LedgerReader } from '../storage/ledger.ts';

export interface RowFilter {
  filter?: ActivityFilter | undefined;
  /** Exactly this institution or site. */
  name?: string | undefined;
  /** Unix ms, both inclusive. */
  from?: number | undefined;
  until?: number | undefined;
  /** Part of a name, a place or an address, in any letters. */
  search?: string | undefined;
}

/** Entries read from the logs at once. */
const page = 500;

/** All rows as of so many entries. They hang on the fold in memory, and go with it on lock (X6). */
const held = new WeakMap<Ledger['grants'], Map<string, { length: number; rows: ActivityView[] }>>();

/** Everything that ever happened, newest first, or what of it is of one kind; read once for each change of the logs. */
export async function allRows(reader: LedgerReader, now: number, filter?: ActivityFilter): Promise<ActivityView[]> {
  const ledger = await reader.read();
  const known = held.get(ledger.grants) ?? new Map();
  held.set(ledger.grants, known);
  const key = filter ?? 'all';
  const before = known.get(key);
  if (before?.length === ledger.length) return withEnds(before.rows, ledger, now, filter);
  const rows: ActivityView[] = [];
  for (let total = 1; rows.length < total; ) {
    const question: ActivityQuestion = { offset: rows.length, limit: page, filter };
    const read = await activityViews(reader, question);
    rows.push(...read.entries);
    // An entry that cannot be read is named by the check of the logs.
    total = read.entries.length === 0 ? 0 : read.total;
  }
  known.set(key, { length: ledger.length, rows });
  return withEnds(rows, ledger, now, filter);
}

/** Shares that ended by their date leave no entry in a log: the day itself is the event. */
function withEnds(rows: ActivityView[], ledger: Ledger, now: number, filter?: ActivityFilter): ActivityView[] {
  if (filter && filter !== 'shared') return rows;
  const ends: ActivityView[] = [];
  for (const { id, grant } of ledger.grants.values()) {
    const at = grant.expires * 1000;
    if (at > now || (ledger.stopped.get(id) ?? Number.POSITIVE_INFINITY) <= at) continue;
    ends.push({ id: `end.${id}`, at, kind: 'ended', name: grant.terms.granteeName, grant: id });
  }
  if (ends.length === 0) return rows;
  ends.sort((a, b) => b.at - a.at);
  const merged: ActivityView[] = [];
  let next = 0;
  for (const row of rows) {
    while (next < ends.length && ends[next]!.at >= row.at) merged.push(ends[next++]!);
    merged.push(row);
  }
  return [...merged, ...ends.slice(next)];
}

/** The rows that fit every part of the filter. Pure. */
export function matchingRows(
  rows: readonly ActivityView[],
  { name, from = Number.NEGATIVE_INFINITY, until = Number.POSITIVE_INFINITY, search }: RowFilter,
  placeOf: (row: ActivityView) => string,
): ActivityView[] {
  const wanted = search?.trim().toLowerCase();
  return rows.filter(
    (row) =>
      row.at >= from &&
      row.at <= until &&
      (name === undefined || row.name === name) &&
      (!wanted || `${row.name} ${placeOf(row)}`.toLowerCase().includes(wanted)),
  );
}
