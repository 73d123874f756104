import type { Hex } from '#protocol/bytes';
import { unminedLimit } from '#protocol/lease';
import type { ChainView } from '../chain/chain-view.ts';
import type { Gap, GapKind } from '../messages/accounting-view.ts';
import type { GrantRow, Ledger } from '../storage/ledger.ts';
import { recordsByReceipt } from './opening-record.ts';
import type { Contradiction, ProofRow, SeenRow } from './proof-row.ts';

export interface GapInputs {
  ledger: Pick<Ledger, 'grants' | 'stopped' | 'openings'>;
  chain: Pick<ChainView, 'block' | 'granted' | 'revoked'>;
  proofs: ReadonlyMap<Hex, ProofRow>;
  seen: SeenRow | undefined;
  /** Places of the receipts kept whole: `grant/receipt`. */
  keptReceipts: ReadonlySet<string>;
  /** Part of a log cannot be read. */
  damaged: boolean;
  /** Unix ms. */
  now: number;
}

/** Seconds by which clocks may differ, and a stop may be on its way. */
const tolerance = 5 * 60;

const kindOf: Readonly<Record<Contradiction, GapKind>> = {
  missing: 'openingsMissing',
  forgotten: 'openingsForgotten',
  unproven: 'openingsUnproven',
  misnumbered: 'openingsMisnumbered',
  unaccredited: 'anchorUnaccredited',
  refused: 'proofsRefused',
};

/**
 * Holds against each other what the device logs say, what the gateway tells, what it has anchored, and what the chain has.
 * Whatever does not fit is in the result, newest first; nothing is dropped or guessed away. Pure.
 */
export function findGaps(inputs: GapInputs): Gap[] {
  const { ledger, seen, damaged } = inputs;
  const gaps: Gap[] = [...ledger.grants.values()].flatMap((entry) => gapsOfGrant(entry, inputs));
  for (const { at } of seen?.rewritten ?? []) gaps.push({ kind: 'logRewritten', at });
  gaps.sort((a, b) => (b.at ?? 0) - (a.at ?? 0));
  return damaged ? [{ kind: 'logDamaged' }, ...gaps] : gaps;
}

function gapsOfGrant(entry: GrantRow, inputs: GapInputs): Gap[] {
  const { ledger, chain, proofs, keptReceipts, now } = inputs;
  const { id, grant, at } = entry;
  const openings = ledger.openings.get(id) ?? [];
  const stopped = ledger.stopped.get(id);
  const proof = proofs.get(id);
  const about = { name: grant.terms.granteeName, grant: id };
  const gaps: Gap[] = [];
  for (const contradiction of proof?.contradictions ?? []) {
    const promised = contradiction === 'missing' ? proof!.anchored : openings.length;
    const found = contradiction === 'missing' ? openings.length : proof!.held;
    const counts = contradiction === 'missing' || contradiction === 'forgotten' ? { expected: promised, found } : {};
    gaps.push({ kind: kindOf[contradiction], ...about, at: proof!.checkedAt, ...counts });
  }
  const records = recordsByReceipt(openings, proof);
  const late = openings.filter(({ receipt }) => records.get(receipt)?.state === 'late');
  if (late.length > 0) gaps.push({ kind: 'openingsLate', ...about, at: late[0]!.signedAt * 1000, found: late.length });
  for (const { signedAt } of openings) {
    const opened = { ...about, at: signedAt * 1000 };
    if (stopped !== undefined && signedAt > stopped / 1000 + tolerance)
      gaps.push({ kind: 'openedAfterStop', ...opened });
    else if (signedAt > grant.expires + tolerance) gaps.push({ kind: 'openedAfterEnd', ...opened });
  }
  const lost = openings.filter(({ receipt }) => !keptReceipts.has(`${id}/${receipt}`));
  if (lost.length > 0)
    gaps.push({ kind: 'receiptNotKept', ...about, at: lost[0]!.signedAt * 1000, found: lost.length });
  // Before the chain was ever read nothing can be said of it.
  if (chain.block < 0) return gaps;
  const past = (since: number) => now - since > unminedLimit * 1000;
  const isOver = grant.expires * 1000 <= now;
  if (stopped === undefined && !isOver && past(at) && !chain.granted.has(id))
    gaps.push({ kind: 'shareNotPublic', ...about, at });
  if (stopped !== undefined && !isOver && past(stopped) && !chain.revoked.has(id))
    gaps.push({ kind: 'stopNotPublic', ...about, at: stopped });
  return gaps;
}
