import type { Hex } from '#protocol/bytes';
import type { Context } from '../background/context.ts';
import { keptReceipts } from '../grants/receipt-row.ts';
import type { AccountingSummary } from '../messages/accounting-view.ts';
import { allRows } from './all-rows.ts';
import { isSettled } from './due-grants.ts';
import { findGaps } from './find-gaps.ts';
import { namesIn } from './list-rows.ts';
import { openingRecord } from './opening-record.ts';
import { type ProofRow, type SeenRow, seenPlace } from './proof-row.ts';

/** How the accounting stands as a whole, from what is written down here and what is known of the chain; asks nobody. */
export async function accountingSummary(context: Context, damaged: boolean): Promise<AccountingSummary> {
  const { ledger: reader, store, follower, db, now } = context;
  const [ledger, rows, list, seen, chain, kept] = await Promise.all([
    reader.read(),
    allRows(reader, now()),
    store.rows<ProofRow>('proof/'),
    store.row<SeenRow>(seenPlace),
    follower.view(),
    keptReceipts(db),
  ]);
  const proofs = new Map<Hex, ProofRow>(list.map((row) => [row.grant, row]));
  const places = new Set([...kept].map((place) => place.replace(/^receipt\//, '')));
  const states = [...ledger.openings].flatMap(([grant, openings]) =>
    openings.map((opening) => openingRecord(opening, proofs.get(grant)).state),
  );
  const count = (wanted: string) => states.filter((state) => state === wanted).length;
  const sealed = list.filter(({ custodian }) => custodian !== 'none');
  const anchor = seen && sealed.length > 0 ? { ...pick(seen), cadence: newestOf(sealed)!.cadence } : undefined;
  // One grant that was answered for says nothing of the others: as of the one that was not for longest, it all fits.
  const current = [...ledger.grants.values()].filter(
    (entry) => ledger.openings.has(entry.id) && !isSettled(ledger, entry, proofs.get(entry.id), now()),
  );
  const isChecked = list.length > 0 && current.every(({ id }) => proofs.has(id));
  const checked = current.map(({ id }) => proofs.get(id)?.checkedAt ?? 0);
  const checkedAt = checked.length > 0 ? Math.min(...checked) : newestOf(list)?.checkedAt;
  return {
    openings: states.length,
    proven: count('proven'),
    waiting: count('waiting') + count('unknown'),
    log: !isChecked ? 'unknown' : sealed.length > 0 ? 'kept' : 'none',
    ...(anchor ? { anchor } : {}),
    ...(isChecked && checkedAt !== undefined ? { checkedAt } : {}),
    gaps: findGaps({ ledger, chain, proofs, seen, keptReceipts: places, damaged, now: now() }),
    names: namesIn(rows, ledger),
  };
}

const newestOf = (rows: readonly ProofRow[]): ProofRow | undefined =>
  rows.reduce<ProofRow | undefined>((a, b) => (a && a.checkedAt >= b.checkedAt ? a : b), undefined);

const pick = ({ custodian, epoch, at }: SeenRow) => ({ custodian, epoch, at });
