import { describe, expect, it } from 'vitest';
import type { Hex } from '#protocol/bytes';
import type { Gap } from '../messages/accounting-view.ts';
import { emptyFold } from '../storage/fold.ts';
import type { GrantRow, Opening } from '../storage/ledger.ts';
import { madeUpGrant } from '../testing/made-up-log.ts';
import { findGaps, type GapInputs } from './find-gaps.ts';
import type { ProofRow } from './proof-row.ts';

const day = 24 * 60 * 60;
const now = 1_890_000_000_000;
const seconds = now / 1000;
const { id, grant, path, place, items } = madeUpGrant(1, 3);
const entry: GrantRow = { id, grant, path, place, items, at: now - 3_600_000, lane: 1, seq: 1 };
const about = { name: 'Clinic 3', grant: id };
const receipt = (n: number): Hex => `0x${String(n).padStart(64, '0')}`;
const opening = (n: number, signedAt = seconds - 600): Opening => ({
  receipt: receipt(n),
  signedAt,
  at: now,
  lane: 1,
  seq: 10 + n,
});
const proof = (over: Partial<ProofRow> = {}): ProofRow => ({
  v: 1,
  grant: id,
  custodian: `0x${'c0'.repeat(20)}`,
  cadence: 3_600,
  held: 1,
  anchored: 1,
  proven: [{ receipt: receipt(1), ordinal: 1, epoch: 4, at: seconds - 300 }],
  contradictions: [],
  checkedAt: now,
  ...over,
});

interface Given {
  entry?: Partial<GrantRow>;
  openings?: Opening[];
  stopped?: number;
  proof?: ProofRow | undefined;
  more?: Partial<GapInputs>;
}
/** A share with one proven opening, on the chain, where everything fits; and what is changed of that. */
const gapsOf = ({ entry: change, openings = [opening(1)], stopped, more, ...rest }: Given = {}): Gap[] => {
  const known = 'proof' in rest ? rest.proof : proof();
  const ledger = emptyFold();
  ledger.grants.set(id, { ...entry, ...change });
  ledger.openings.set(id, openings);
  if (stopped !== undefined) ledger.stopped.set(id, stopped);
  return findGaps({
    ledger,
    chain: { block: 9, granted: new Set([id]), revoked: new Set() },
    proofs: new Map(known ? [[id, known]] : []),
    seen: undefined,
    keptReceipts: new Set(openings.map((one) => `${id}/${one.receipt}`)),
    damaged: false,
    now,
    ...more,
  });
};

describe('what does not fit together', () => {
  it('is nothing where log, gateway, anchors and chain say the same', () => {
    expect(gapsOf()).toEqual([]);
    expect(gapsOf({ proof: undefined })).toEqual([]);
    expect(gapsOf({ stopped: now - 60_000 })).toEqual([]);
  });

  it('is every contradiction of the gateway, with how many there should be', () => {
    const contradictions = ['missing', 'forgotten', 'unproven', 'misnumbered', 'unaccredited', 'refused'] as const;
    const found = gapsOf({ proof: proof({ contradictions: [...contradictions], anchored: 3, held: 0 }) });
    const at = now;
    expect(found).toEqual(
      expect.arrayContaining([
        { kind: 'openingsMissing', ...about, at, expected: 3, found: 1 },
        { kind: 'openingsForgotten', ...about, at, expected: 1, found: 0 },
        { kind: 'openingsUnproven', ...about, at },
        { kind: 'openingsMisnumbered', ...about, at },
        { kind: 'anchorUnaccredited', ...about, at },
        { kind: 'proofsRefused', ...about, at },
      ]),
    );
    expect(found).toHaveLength(6);
  });

  it('D3 is an opening that is not anchored two cadences after it, and none before', () => {
    const at = (ago: number) => gapsOf({ openings: [opening(2, seconds - ago)], proof: proof({ proven: [] }) });
    expect(at(2 * 3_600)).toEqual([]);
    expect(at(2 * 3_600 + 601)).toEqual([
      { kind: 'openingsLate', ...about, at: (seconds - 2 * 3_600 - 601) * 1000, found: 1 },
    ]);
    const none = proof({ custodian: 'none', proven: [] });
    expect(gapsOf({ openings: [opening(2, seconds - 2 * day)], proof: none })).toEqual([]);
  });

  it('is an opening after a stop or after the end, but not one that crossed the stop on its way', () => {
    const stopped = now - 3_600_000;
    const openedAfter = (later: number) => gapsOf({ stopped, openings: [opening(1, stopped / 1000 + later)] });
    expect(openedAfter(200)).toEqual([]);
    expect(openedAfter(301)).toEqual([{ kind: 'openedAfterStop', ...about, at: stopped + 301_000 }]);
    const ended = { ...entry.grant, expires: seconds - day };
    const late = gapsOf({ entry: { grant: ended }, openings: [opening(1, seconds - day + 600)] });
    expect(late).toEqual([{ kind: 'openedAfterEnd', ...about, at: (seconds - day + 600) * 1000 }]);
  });

  it('is a share or a stop that the chain does not have after a day; before the chain was read nothing is said', () => {
    const nowhere = { chain: { block: 9, granted: new Set<Hex>(), revoked: new Set<Hex>() } };
    const old = { at: now - 25 * 3_600_000 };
    expect(gapsOf({ more: nowhere })).toEqual([]);
    expect(gapsOf({ entry: old, more: nowhere })).toEqual([{ kind: 'shareNotPublic', ...about, at: old.at }]);
    expect(gapsOf({ entry: old, more: { chain: { ...nowhere.chain, block: -1 } } })).toEqual([]);
    const stopped = now - 25 * 3_600_000;
    const gaps = gapsOf({ stopped, openings: [], proof: undefined });
    expect(gaps).toEqual([{ kind: 'stopNotPublic', ...about, at: stopped }]);
    const revoked = { chain: { block: 9, granted: new Set([id]), revoked: new Set([id]) } };
    expect(gapsOf({ stopped, openings: [], proof: undefined, more: revoked })).toEqual([]);
  });

  it('is a receipt that is not kept whole, a log that was rewritten, and a log that cannot be read', () => {
    const lost = gapsOf({ more: { keptReceipts: new Set() } });
    expect(lost).toEqual([{ kind: 'receiptNotKept', ...about, at: (seconds - 600) * 1000, found: 1 }]);
    const state = { size: 16, root: receipt(5) };
    const seen = { v: 1 as const, ...state, custodian: id, epoch: 1, block: 1, at: 1, seenAt: 1 };
    const rewritten = [{ at: now - 5, from: state, to: state }];
    expect(gapsOf({ more: { seen: { ...seen, rewritten } } })).toEqual([{ kind: 'logRewritten', at: now - 5 }]);
    expect(gapsOf({ more: { damaged: true } })).toEqual([{ kind: 'logDamaged' }]);
  });
});
