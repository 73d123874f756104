import type { Hex } from '#protocol/bytes';
import type { OwnWallet } from '../wallet/wallet-facts.ts';
import type { LogEntry } from './log-entry.ts';
import type { Store } from './store.ts';

type Fact<K extends LogEntry['kind']> = Extract<LogEntry, { kind: K }>;

export type GrantedEntry = Fact<'granted'>;
export type RecordedEntry = Fact<'recorded'>;
export type OpenedEntry = Fact<'opened'>;
export type PersonEntry = Fact<'person'>;
export type OwnedEntry = Fact<'owned'>;

/** What a person would call an event. */
export type Deed = Exclude<LogEntry, { kind: 'device' | 'wallet' | 'payout' | 'owned' | 'setting' | 'rehearsed' | 'backedUp' }>;

export interface PortalState {
  origin: string;
  name?: string;
  connectedAt: number;
  connected: boolean;
  asked: number;
  refused: number;
  lastAt?: number;
}

/** The device log, folded: what the patient has, as of the last entry. */
export interface Ledger {
  length: number;
  lane?: number;
  undoSeconds: number;
  grants: Map<Hex, GrantedEntry>;
  /** Grant → when it was stopped, unix ms. */
  stopped: Map<Hex, number>;
  records: Map<Hex, RecordedEntry>;
  openings: Map<Hex, OpenedEntry[]>;
  /** The last press of Pause or Resume on any device; undefined before the first. */
  pause?: { paused: boolean; version: number; lane: number };
  portals: Map<string, PortalState>;
  /** The patient's own wallet, where one is connected. */
  wallet?: OwnWallet;
  /** Where rewards are to be sent. */
  payout?: Hex;
  /** What a wallet signed for the records it owns. */
  owned: Map<Hex, OwnedEntry>;
  /** Whom this person acts for. The entries hold sealed secrets: no view passes one on whole (X2). */
  people: Map<string, PersonEntry>;
  /** Handed over or removed: for good, whatever arrives later. */
  gone: Set<string>;
  /** Oldest first. */
  activity: Deed[];
}

const empty = (): Ledger => ({
  length: 0,
  undoSeconds: 5,
  grants: new Map(),
  stopped: new Map(),
  records: new Map(),
  openings: new Map(),
  portals: new Map(),
  owned: new Map(),
  people: new Map(),
  gone: new Set(),
  activity: [],
});

function add(ledger: Ledger, entry: LogEntry): void {
  ledger.length = entry.seq + 1;
  const portal = (origin: string, name?: string): PortalState => {
    const fresh = { origin, connectedAt: entry.at, connected: false, asked: 0, refused: 0 };
    const known = { ...(ledger.portals.get(origin) ?? fresh), lastAt: entry.at, ...(name ? { name } : {}) };
    ledger.portals.set(origin, known);
    return known;
  };
  switch (entry.kind) {
    case 'device':
      ledger.lane = entry.lane;
      return;
    case 'wallet':
      if (entry.wallet) ledger.wallet = entry.wallet;
      else delete ledger.wallet;
      return;
    case 'payout':
      if (entry.address) ledger.payout = entry.address;
      else delete ledger.payout;
      return;
    case 'owned':
      ledger.owned.set(entry.record, entry);
      return;
    case 'setting':
      ledger.undoSeconds = entry.undoSeconds;
      return;
    case 'connected':
      Object.assign(portal(entry.origin), { connected: true, connectedAt: entry.at });
      break;
    case 'disconnected':
      portal(entry.origin).connected = false;
      break;
    case 'asked':
      portal(entry.origin, entry.name).asked += 1;
      break;
    case 'refused':
      portal(entry.origin, entry.name).refused += 1;
      break;
    case 'cancelled':
    // Ways back in are folded where they are shown (`recovery/recovery-state.ts`).
    case 'guarded':
    case 'unguarded':
    case 'recoveryRefused':
      break;
    case 'rehearsed':
    case 'backedUp':
      return;
    case 'granted':
      ledger.grants.set(entry.id, entry);
      break;
    case 'stopped':
      ledger.stopped.set(entry.grant, entry.at);
      break;
    case 'paused':
    case 'resumed': {
      const { kind, version, lane } = entry;
      if (version > (ledger.pause?.version ?? 0)) ledger.pause = { paused: kind === 'paused', version, lane };
      break;
    }
    case 'recorded':
      ledger.records.set(entry.record, entry);
      break;
    case 'person': {
      const isNew = !ledger.people.has(entry.person);
      if (ledger.gone.has(entry.person)) return;
      ledger.people.set(entry.person, entry);
      // A corrected name is no event.
      if (!isNew) return;
      break;
    }
    case 'handedOver':
    case 'personRemoved':
      ledger.people.delete(entry.person);
      ledger.gone.add(entry.person);
      break;
    case 'opened':
      ledger.openings.set(entry.grant, [...(ledger.openings.get(entry.grant) ?? []), entry]);
      break;
  }
  ledger.activity.push(entry);
}

/** Keeps the fold in memory and only reads what is new; `forget` on lock. */
export function createLedger(store: Store): { read(): Promise<Ledger>; forget(): void } {
  let ledger = empty();
  let reading: Promise<Ledger> | undefined;
  const catchUp = async (): Promise<Ledger> => {
    const into = ledger;
    if ((await store.logLength()) > into.length)
      for (const entry of await store.log(into.length)) if (entry.seq >= into.length) add(into, entry);
    return into;
  };
  return {
    read: () => {
      reading ??= catchUp().finally(() => {
        reading = undefined;
      });
      return reading;
    },
    forget: () => {
      ledger = empty();
      reading = undefined;
    },
  };
}
