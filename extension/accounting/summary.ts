import type { Hex } from '#protocol/bytes';
import type { Context } from '../background/context.ts';
import { keptReceipts } from '../grants/receipt-row.ts';
import type { AccountingSummary } from '../messages/accounting-view.ts';
import { allRows } from './all-rows.ts';
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
  const newest = list.reduce<ProofRow | undefined>((a, b) => (a && a.checkedAt >= b.checkedAt ? a : b), undefined);
  const anchor = seen && newest && newest.custodian !== 'none' ? { ...pick(seen), cadence: newest.cadence } : undefined;
  return {
    openings: states.length,
    proven: count('proven'),
    waiting: count('waiting') + count('unknown'),
    log: newest ? (newest.custodian === 'none' ? 'none' : 'kept') : 'unknown',
    ...(anchor ? { anchor } : {}),
    ...(newest ? { checkedAt: newest.checkedAt } : {}),
    gaps: findGaps({ ledger, chain, proofs, seen, keptReceipts: places, damaged, now: now() }),
    names: namesIn(rows, ledger),
  };
}

const pick = ({ custodian, epoch, at }: SeenRow) => ({ custodian, epoch, at });
