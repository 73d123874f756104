import type { Hex } from '#protocol/bytes';
import type { LogEntry } from '../storage/log-entry.ts';
import type { Store } from '../storage/store.ts';
import type { Means } from './recovery-facts.ts';

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
  /** When the first of all entries was written, unix ms; undefined for an empty log. */
  since?: number;
}

/** The same whatever order the entries come in: what ended stays ended, and the latest of equals counts. */
export function foldRecovery(entries: Iterable<LogEntry>): RecoveryState {
  const made = new Map<Hex, Guarded>();
  const state: RecoveryState = { guarded: [], ended: new Set(), refused: new Set(), rehearsed: {} };
  for (const entry of entries) {
    state.since = Math.min(entry.at, state.since ?? entry.at);
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
  }
  state.guarded = [...made.values()].filter(({ escrow }) => !state.ended.has(escrow)).sort((a, b) => b.at - a.at);
  return state;
}

export async function readRecovery(store: Store): Promise<RecoveryState> {
  const others = (await store.devices()).filter(({ own }) => !own);
  const logs = await Promise.all([store.log(), ...others.map(({ lane }) => store.entriesOf(lane))]);
  return foldRecovery(logs.flat());
}

/** After this long a rehearsal is offered again, quietly: six months. */
export const rehearsalAge = 183 * 24 * 60 * 60 * 1000;

/** Whether no way in was rehearsed for six months. Setting up counts: its quiz is the first rehearsal. */
export function isRehearsalDue({ rehearsed, since }: Pick<RecoveryState, 'rehearsed' | 'since'>, now: number): boolean {
  const last = Math.max(since ?? now, ...Object.values(rehearsed));
  return now - last > rehearsalAge;
}
