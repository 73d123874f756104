import { expect, it } from 'vitest';
import type { Hex } from '#protocol/bytes';
import type { Limit } from '../grants/limit.ts';
import { addEntry, emptyFold } from '../storage/fold.ts';
import type { LogEntry, LogFact } from '../storage/log-entry.ts';
import { madeUpGrant } from '../testing/made-up-log.ts';
import { pastShares } from './situation.ts';

const now = Date.UTC(2026, 10, 18, 12);
const made = madeUpGrant(1, 1) as Extract<LogFact, { kind: 'granted' }>;
const { grantee, origin } = made.grant.terms;
const hex = (n: number): Hex => `0x${String(n).padStart(64, '0')}`;

const shared = (n: number, dataUntil: string): LogFact => ({
  ...made,
  id: hex(n),
  grant: {
    ...made.grant,
    expires: now / 1000 + 90 * 24 * 60 * 60,
    terms: { ...made.grant.terms, scopes: ['patient/*.rs'], dataFrom: '2019-01', dataUntil },
  },
});
const narrowed = (n: number, over: Partial<Limit>): LogFact => ({
  kind: 'narrowed',
  grant: hex(n),
  limit: { classes: ['Immunization'], labels: [], dataFrom: '2019-01', dataUntil: '2026-12', ...over },
});

/** What is known of them after these facts, an hour after each other. */
function past(...facts: LogFact[]) {
  const fold = emptyFold();
  for (const [seq, fact] of facts.entries())
    addEntry(fold, 1, { ...fact, v: 1, seq, at: now - (99 - seq) * 3_600_000, prev: '0x00' } as LogEntry);
  return pastShares(fold, { grantee, origin }, now);
}

it('“nothing that comes in after this month” holds for rules; a last month that was only signed does not', () => {
  expect(past(shared(1, '2026-12'))[0]!.dataUntil).toBeUndefined();
  expect(past(shared(1, '2026-12'), narrowed(1, {}))[0]!.dataUntil).toBeUndefined();
  expect(past(shared(1, '2026-12'), narrowed(1, { dataUntil: '2026-11' }))[0]!.dataUntil).toBe('2026-11');
});

it('what a share was narrowed to holds for its renewal, until a later month is shared by hand', () => {
  const before = [shared(1, '2026-12'), narrowed(1, { dataUntil: '2026-11' })];
  expect(past(...before, shared(2, '2026-11'))[1]!.dataUntil).toBe('2026-11');
  expect(past(...before, shared(2, '2026-11'), shared(3, '2026-11'))[2]!.dataUntil).toBe('2026-11');
  expect(past(...before, shared(2, '2026-12'))[1]!.dataUntil).toBeUndefined();
});

it('a share that its renewal stopped is told from one that the patient stopped, on whatever device', () => {
  const byRenewal: LogFact = { kind: 'stopped', grant: hex(1), replacedBy: hex(2) };
  const byHand: LogFact = { kind: 'stopped', grant: hex(1) };
  const of = (...stops: LogFact[]) => past(shared(1, '2026-12'), ...stops)[0]!;
  expect(of(byRenewal)).toMatchObject({ stoppedAt: now - 98 * 3_600_000, replaced: true });
  expect(of(byRenewal, byRenewal).replaced).toBe(true);
  for (const stops of [[byHand], [byHand, byRenewal], [byRenewal, byHand, byRenewal]])
    expect(of(...stops).replaced).toBeUndefined();
});
