import type { AccountingRow, AccountingSummary, OpeningRecord } from '../../../messages/accounting-view.ts';
import { longName } from './institutions.ts';
import { activity, longActivity, sharing } from './sharing.ts';

const now = Date.now();
const day = 86_400_000;
const seconds = (ago: number) => Math.floor((now - ago) / 1000);
const states: readonly OpeningRecord[] = [
  { state: 'waiting' },
  { state: 'proven', epoch: 412, at: seconds(day), ordinal: 2 },
  { state: 'proven', epoch: 318, at: seconds(5 * day), ordinal: 1 },
];

/** The sample's activity with what an accounting says of it. */
const detailed = (row: (typeof activity)[number], i: number): AccountingRow => {
  const share = sharing.find(({ id }) => id === row.grant);
  if (!share) return row;
  const { classes, dataFrom, dataUntil, purpose, expires, items, origin, place } = share;
  return {
    ...row,
    recipient: { account: `0x${'5b'.repeat(20)}`, place, origin },
    shared: { classes, labels: [], dataFrom, dataUntil, purpose, expires, records: 0, items },
    ...(row.kind === 'opened'
      ? { opening: { clinician: `0x${'c1'.repeat(32)}`, record: states[i % states.length]! } }
      : {}),
    ...(row.kind === 'shared' || row.kind === 'stopped' ? { onChain: 'yes' as const } : {}),
  };
};
export const accountingRows: AccountingRow[] = activity.map(detailed);
export const longRows = (total: number, offset: number, limit: number): AccountingRow[] =>
  longActivity(total, offset, limit).map(detailed);
export const longNameRows: AccountingRow[] = accountingRows.map((row) => ({
  ...row,
  name: row.name === 'Lakeview Cardiology' ? longName.name : row.name,
  ...(row.kind === 'shared' ? { byRule: true as const } : {}),
}));

const names = ['Bayside Pharmacy', 'Lakeview Cardiology', 'Northshore Eye Clinic', 'Riverside General'];
const anchor = { custodian: `0x${'c0'.repeat(20)}`, epoch: 412, at: seconds(1_800_000), cadence: 3_600 } as const;
export const accountingSummary: AccountingSummary = {
  openings: 7,
  proven: 6,
  waiting: 1,
  log: 'kept',
  anchor,
  checkedAt: now - 120_000,
  gaps: [],
  names,
};
const grant = `0x${'a'.repeat(64)}` as const;
const about = { name: 'Lakeview Cardiology', grant };
export const summaryWithGaps: AccountingSummary = {
  ...accountingSummary,
  gaps: [
    { kind: 'openingsMissing', ...about, at: now - 120_000, expected: 4, found: 3 },
    { kind: 'openingsLate', ...about, at: now - 9 * 3_600_000, found: 1 },
    { kind: 'openedAfterStop', name: longName.name, grant, at: now - day },
    { kind: 'logRewritten', at: now - 2 * day },
    { kind: 'stopNotPublic', name: 'Bayside Pharmacy', grant, at: now - 38 * day },
  ],
};
export const emptySummary: AccountingSummary = {
  openings: 0,
  proven: 0,
  waiting: 0,
  log: 'unknown',
  gaps: [],
  names: [],
};
