import type { Hex } from '#protocol/bytes';
import type { LogEntry } from '../storage/log-entry.ts';
import type { Store } from '../storage/store.ts';
import type { Means, RecoveryFact } from './recovery-facts.ts';

type Guarded = Extract<LogEntry, { kind: 'guarded' }>;

/** What all devices wrote down about ways back in. */
export interface RecoveryState {
  /** Newest first; usually one, for a moment two. */
  guarded: Guarded[];
  /** Escrows that were ended: a gateway that still has one is told again. */
  ended: Set<Hex>;
  refused: Set<Hex>;
  /** When each way was last rehearsed, unix ms. */
  rehearsed: Partial<Record<Means, number>>;
  backedUp?: number;
}

const kinds: Readonly<Record<RecoveryFact['kind'], true>> = {
  guarded: true,
  unguarded: true,
  recoveryRefused: true,
  rehearsed: true,
  backedUp: true,
};

/** The same whatever order the entries come in: what ended stays ended, and the latest of equals counts. */
export function foldRecovery(entries: Iterable<LogEntry>): RecoveryState {
  const made = new Map<Hex, Guarded>();
  const state: RecoveryState = { guarded: [], ended: new Set(), refused: new Set(), rehearsed: {} };
  for (const entry of entries)
    switch (entry.kind) {
      case 'guarded':
        made.set(entry.escrow, entry);
        break;
      case 'unguarded':
        state.ended.add(entry.escrow);
        break;
      case 'recoveryRefused':
        state.refused.add(entry.request);
        break;
      case 'rehearsed':
        state.rehearsed[entry.means] = Math.max(entry.at, state.rehearsed[entry.means] ?? 0);
        break;
      case 'backedUp':
        state.backedUp = Math.max(entry.at, state.backedUp ?? 0);
        break;
    }
  state.guarded = [...made.values()].filter(({ escrow }) => !state.ended.has(escrow)).sort((a, b) => b.at - a.at);
  return state;
}

export async function readRecovery(store: Store): Promise<RecoveryState> {
  const others = (await store.devices()).filter(({ own }) => !own);
  const logs = await Promise.all([store.log(), ...others.map(({ lane }) => store.entriesOf(lane))]);
  return foldRecovery(logs.flat().filter(({ kind }) => Object.hasOwn(kinds, kind)));
}
