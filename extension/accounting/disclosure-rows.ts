import type { AccountingRow } from '../messages/accounting-view.ts';
import type { ActivityKind } from '../messages/activity-view.ts';
import type { accounting as words } from '../strings/words.ts';

export type DisclosureKind = keyof typeof words.kinds;
export type DisclosureRow = AccountingRow & { kind: DisclosureKind };

const disclosures: ReadonlySet<ActivityKind> = new Set<DisclosureKind>([
  'asked',
  'refused',
  'cancelled',
  'shared',
  'narrowed',
  'opened',
  'stopped',
  'ended',
  'paused',
  'resumed',
]);

/** What belongs into an accounting of disclosures; the rest of the list is the patient's own housekeeping. */
export const isDisclosure = (row: AccountingRow): row is DisclosureRow => disclosures.has(row.kind);

/** Six years, as 45 CFR 164.528(a)(1) counts them: back to the same day. Unix ms. */
export function sixYearsBefore(now: number): number {
  const date = new Date(now);
  date.setFullYear(date.getFullYear() - 6);
  return date.getTime();
}
