import type { Hex } from '#protocol/bytes';
import type { GrantRow, Ledger } from '../storage/ledger.ts';
import type { ProofRow } from './proof-row.ts';

/** Milliseconds before a grant is asked about again while one of its openings is not anchored yet. */
export const soon = 60_000;
/** Milliseconds before a gateway that anchors nothing is asked again whether it does. */
const rarely = 24 * 60 * 60_000;
/** Seconds after the end of a grant in which an opening of it may still arrive. */
const after = 24 * 60 * 60;

type Known = Pick<Ledger, 'openings' | 'stopped'>;

const isOpen = ({ openings }: Known, { id }: GrantRow, row: ProofRow | undefined): boolean =>
  (openings.get(id)?.length ?? 0) > (row?.proven.length ?? 0);

/** Whether nothing of this grant is to come or to be proven any more: then only somebody who wants to know asks again. Pure. */
export function isSettled(ledger: Known, entry: GrantRow, row: ProofRow | undefined, now: number): boolean {
  const end = Math.min(entry.grant.expires, (ledger.stopped.get(entry.id) ?? Number.POSITIVE_INFINITY) / 1000);
  return !isOpen(ledger, entry, row) && end + after < now / 1000;
}

/** Whether the gateway is to be asked about this grant now, unix ms. Pure. */
export function isDue(ledger: Known, entry: GrantRow, row: ProofRow | undefined, now: number): boolean {
  if (isSettled(ledger, entry, row, now)) return false;
  if (!row) return true;
  const passed = now - row.checkedAt;
  if (row.custodian === 'none') return passed > (row.contradictions.length > 0 ? soon : rarely);
  return passed > (isOpen(ledger, entry, row) ? Math.min(soon, row.cadence * 1000) : row.cadence * 1000);
}

/** The grants in turn, beginning after the one that was asked about last: those that fail keep none from being asked. Pure. */
export function inTurn(grants: readonly GrantRow[], last: Hex | undefined): GrantRow[] {
  const first = grants.findIndex(({ id }) => id === last) + 1;
  return [...grants.slice(first), ...grants.slice(0, first)];
}
