import type { Hex } from '#protocol/bytes';
import type { AccountPath } from '#protocol/keys';
import type { Grant, Terms } from '#protocol/typed-data';
import { type Limit, meet } from '../grants/limit.ts';
import type { RuleEntry, RuleStamp } from '../rules/rule-facts.ts';
import type { OwnWallet } from '../wallet/wallet-facts.ts';
import { createDeeds, type Deeds, isDeed, placeOfDeed } from './deeds.ts';
import type { LogEntry } from './log-entry.ts';
import { compareStamps, type Latest, latest, type Stamp } from './stamp.ts';

type Fact<K extends LogEntry['kind']> = Extract<LogEntry, { kind: K }>;

export type GrantedEntry = Fact<'granted'>;
export type RecordedEntry = Fact<'recorded'>;
export type PersonEntry = Fact<'person'>;
export type OwnedEntry = Fact<'owned'>;

/** What of a grant's terms a list needs; the rest is read from the log when a grant is acted upon. */
export const briefTerms = [
  'grantee',
  'granteeName',
  'origin',
  'purpose',
  'scopes',
  'labels',
  'dataFrom',
  'dataUntil',
  'records',
] as const satisfies (keyof Terms)[];
export type BriefTerms = Pick<Terms, (typeof briefTerms)[number]>;

/** A grant in short, with the place of its whole entry in the logs. */
export interface GrantRow extends Stamp, Pick<GrantedEntry, 'id' | 'place' | 'items' | 'wallet' | 'actingFor'> {
  grant: Pick<Grant, 'expires'> & { terms: BriefTerms };
  path: AccountPath;
  /** The rules that gave it; their words are in the whole entry. */
  ruled?: Pick<RuleStamp, 'rule' | 'version'>[];
}

export interface Opening extends Stamp {
  receipt: Hex;
  /** Unix seconds, as the receipt says. */
  signedAt: number;
}

export interface PortalState {
  origin: string;
  name?: string;
  connectedAt: number;
  connected: boolean;
  asked: number;
  refused: number;
  lastAt?: number;
  /** The latest that the patient refused, unix ms, oldest first. */
  refusedAt: number[];
  /** The latest that it took back itself, the same way. */
  cancelledAt: number[];
}

/** How far a device's log has been folded. */
export interface Covered {
  lane: number;
  count: number;
  head: Hex;
  repairs: number;
}

/**
 * All logs, folded. Every part of it is a set, a sum, the earliest or the latest of what was said, so that it is the same
 * in whatever order entries arrive; `fold.test.ts` holds that. A new part belongs in `pack-fold.ts` as well.
 */
export interface Fold {
  logs: Map<number, Covered>;
  undo?: Latest<number>;
  pause?: { paused: boolean; version: number; lane: number };
  wallet?: Latest<OwnWallet | null>;
  payout?: Latest<Hex | null>;
  grants: Map<Hex, GrantRow>;
  stopped: Map<Hex, number>;
  /** Those of them that only their renewal stopped: whatever device says otherwise counts. */
  replaced: Set<Hex>;
  /** When the other side first turned an offer down, unix ms. */
  declined: Map<Hex, number>;
  /** What is left of a share that was narrowed, by any device. */
  limits: Map<Hex, Limit>;
  /** When a share is to be stopped, unix ms; null where that was given up. */
  planned: Map<Hex, Latest<number | null>>;
  records: Map<Hex, RecordedEntry & { lane: number }>;
  owned: Map<Hex, OwnedEntry & { lane: number }>;
  openings: Map<Hex, Opening[]>;
  portals: Map<string, FoldedPortal>;
  people: Map<string, PersonEntry & { lane: number }>;
  /** When each of them was first written down. */
  joined: Map<string, Stamp>;
  gone: Set<string>;
  /** Every change of every standing rule, by rule and change. */
  rules: Map<string, Map<string, RuleEntry>>;
  ruleBudget?: Latest<number>;
  deeds: Deeds;
}

export const emptyFold = (): Fold => ({
  logs: new Map(),
  grants: new Map(),
  stopped: new Map(),
  replaced: new Set(),
  declined: new Map(),
  limits: new Map(),
  planned: new Map(),
  records: new Map(),
  owned: new Map(),
  openings: new Map(),
  portals: new Map(),
  people: new Map(),
  joined: new Map(),
  gone: new Set(),
  rules: new Map(),
  deeds: createDeeds(),
});

/** More than any question of muting looks back at. */
const endingsKept = 16;

/** Folds one entry of the log of `lane`. What a newer version wrote is left alone: it is in the log for when it is known. */
export function addEntry(fold: Fold, lane: number, entry: LogEntry): void {
  if (entry.v !== 1) return;
  const { at, seq, kind } = entry;
  const stamp: Stamp = { at, lane, seq };
  if (addFact(fold, entry, stamp) && isDeed(entry)) fold.deeds.add(placeOfDeed(entry, lane));
  if (kind === 'refused' || kind === 'cancelled') {
    const portal = portalOf(fold, entry.origin);
    const list = `${kind}At` as const;
    portal[list] = [...portal[list], at].sort((a, b) => a - b).slice(-endingsKept);
  }
}

/** Whether this entry is an event of its own, rather than another word of one that is known. */
function addFact(fold: Fold, entry: LogEntry, stamp: Stamp): boolean {
  const { lane, at } = stamp;
  switch (entry.kind) {
    case 'setting':
      fold.undo = latest(fold.undo, { ...stamp, value: entry.undoSeconds });
      return true;
    case 'wallet':
      fold.wallet = latest(fold.wallet, { ...stamp, value: entry.wallet ?? null });
      return true;
    case 'payout':
      fold.payout = latest(fold.payout, { ...stamp, value: entry.address ?? null });
      return true;
    case 'rule':
      return addRule(fold, entry, stamp);
    case 'ruleBudget':
      fold.ruleBudget = latest(fold.ruleBudget, { ...stamp, value: entry.perWeek });
      return true;
    case 'paused':
    case 'resumed':
      addPause(fold, entry);
      return true;
    case 'connected':
    case 'disconnected':
    case 'asked':
    case 'refused':
      addToPortal(fold, entry, stamp);
      return true;
    case 'granted':
      return isFirst(fold, fold.grants.get(entry.id), stamp) && !!fold.grants.set(entry.id, grantRow(entry, stamp));
    case 'stopped':
      if (!entry.replacedBy) fold.replaced.delete(entry.grant);
      else if (!fold.stopped.has(entry.grant)) fold.replaced.add(entry.grant);
      fold.stopped.set(entry.grant, Math.min(at, fold.stopped.get(entry.grant) ?? at));
      return true;
    case 'declined':
      fold.declined.set(entry.grant, Math.min(at, fold.declined.get(entry.grant) ?? at));
      return true;
    case 'narrowed': {
      const known = fold.limits.get(entry.grant);
      fold.limits.set(entry.grant, known ? meet(known, entry.limit) : meet(entry.limit, entry.limit));
      return true;
    }
    case 'stopPlanned': {
      const said = { ...stamp, value: entry.stopAt ?? null };
      fold.planned.set(entry.grant, latest(fold.planned.get(entry.grant), said));
      return true;
    }
    case 'recorded':
      return (
        isFirst(fold, fold.records.get(entry.record), stamp) && !!fold.records.set(entry.record, { ...entry, lane })
      );
    case 'owned': {
      const known = fold.owned.get(entry.record);
      if (!known || compareStamps(known, stamp) < 0) fold.owned.set(entry.record, { ...entry, lane });
      return true;
    }
    case 'opened':
      return addOpening(fold, entry, stamp);
    case 'person':
      return addPerson(fold, entry, stamp);
    case 'handedOver':
    case 'personRemoved':
      // Gone is gone, whatever arrives later.
      fold.people.delete(entry.person);
      fold.gone.add(entry.person);
      return true;
    default:
      return true;
  }
}

/** Of entries that say the same, the earliest counts; a later one that came first makes room. */
function isFirst({ deeds }: Fold, known: Stamp | undefined, stamp: Stamp): boolean {
  if (known && compareStamps(known, stamp) <= 0) return false;
  if (known) deeds.remove(known);
  return true;
}

function grantRow(entry: GrantedEntry, { at, lane, seq }: Stamp): GrantRow {
  const { id, place, items, path, wallet, actingFor, ruled } = entry;
  const { expires, terms } = entry.grant;
  const brief = Object.fromEntries(briefTerms.map((name) => [name, terms[name]])) as BriefTerms;
  const grant = { expires, terms: brief };
  const byRule = ruled && { ruled: ruled.map(({ rule, version }) => ({ rule, version })) };
  const more = { ...(wallet ? { wallet } : {}), ...(actingFor ? { actingFor } : {}), ...byRule };
  return { id, at, lane, seq, grant, path, place, items, ...more };
}

function addOpening(fold: Fold, { grant, receipt, signedAt }: Fact<'opened'>, stamp: Stamp): boolean {
  const { at, lane, seq } = stamp;
  const opening: Opening = { receipt, signedAt, at, lane, seq };
  const list = fold.openings.get(grant) ?? [];
  const last = list.at(-1);
  if (!last || last.signedAt < signedAt) list.push(opening);
  else {
    const known = list.findIndex((other) => other.receipt === receipt);
    if (!isFirst(fold, list[known], stamp)) return false;
    if (known >= 0) list[known] = opening;
    else list.push(opening);
    list.sort((a, b) => a.signedAt - b.signedAt || (a.receipt < b.receipt ? -1 : 1));
  }
  fold.openings.set(grant, list);
  return true;
}

function addPerson(fold: Fold, entry: Fact<'person'>, stamp: Stamp): boolean {
  const { person } = entry;
  const known = fold.people.get(person);
  if (!fold.gone.has(person) && (!known || compareStamps(known, stamp) < 0))
    fold.people.set(person, { ...entry, lane: stamp.lane });
  // A corrected name is no event.
  const isNew = isFirst(fold, fold.joined.get(person), stamp);
  if (isNew) fold.joined.set(person, stamp);
  return isNew;
}

/** All changes are kept: which of them stand is for whoever reads them (`rules/current-rules.ts`). */
function addRule(fold: Fold, entry: Fact<'rule'>, { at, lane, seq }: Stamp): boolean {
  const { kind, rule, version, change, replaces, state, terms, text, language } = entry;
  const known = fold.rules.get(rule) ?? new Map<string, RuleEntry>();
  if (!isFirst(fold, known.get(change), { at, lane, seq })) return false;
  known.set(change, { kind, rule, version, change, replaces, state, terms, text, language, at, lane, seq });
  fold.rules.set(rule, known);
  return true;
}

/** The highest press counts; where two devices pressed at once, the later lane, and Pause before Resume. */
function addPause(fold: Fold, { kind, version, lane }: Fact<'paused' | 'resumed'>): void {
  const { pause } = fold;
  const paused = kind === 'paused';
  const order = pause ? version - pause.version || lane - pause.lane || Number(paused) - Number(pause.paused) : 1;
  if (order > 0) fold.pause = { paused, version, lane };
}

type FoldedPortal = PortalState & { switched?: Stamp; named?: Stamp };

function portalOf({ portals }: Fold, origin: string): FoldedPortal {
  const counts = { connectedAt: 0, asked: 0, refused: 0, refusedAt: [], cancelledAt: [] };
  const known: FoldedPortal = portals.get(origin) ?? { origin, connected: false, ...counts };
  portals.set(origin, known);
  return known;
}

type PortalEntry = Extract<
  LogEntry,
  { kind: 'connected' | 'disconnected' } | { kind: 'asked' } | { kind: 'refused' | 'cancelled' }
>;

function addToPortal(fold: Fold, entry: PortalEntry, stamp: Stamp): void {
  const portal = portalOf(fold, entry.origin);
  portal.lastAt = Math.max(portal.lastAt ?? 0, stamp.at);
  if ('request' in entry) {
    if (entry.kind !== 'cancelled') portal[entry.kind] += 1;
    if (!entry.name || (portal.named && compareStamps(portal.named, stamp) >= 0)) return;
    Object.assign(portal, { name: entry.name, named: stamp });
    return;
  }
  if (entry.kind === 'connected') portal.connectedAt = Math.max(portal.connectedAt, stamp.at);
  if (portal.switched && compareStamps(portal.switched, stamp) >= 0) return;
  Object.assign(portal, { connected: entry.kind === 'connected', switched: stamp });
}
