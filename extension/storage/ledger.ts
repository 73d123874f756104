import type { Hex } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import type { OwnWallet } from '../wallet/wallet-facts.ts';
import { type Deed, type DeedKind, isDeed } from './deeds.ts';
import type { Fold, GrantedEntry, GrantRow, PortalState } from './fold.ts';
import { type Caught, catchUp, freshStart, noLane, startFold } from './fold-logs.ts';
import { packFold } from './pack-fold.ts';
import { readPlaces } from './read-places.ts';
import type { Store } from './store.ts';

export type { Deed, DeedKind } from './deeds.ts';
export type { GrantedEntry, GrantRow, Opening, OwnedEntry, PersonEntry, PortalState, RecordedEntry } from './fold.ts';

/** The logs of all the patient's devices, folded: what the patient has, as of the last entries held here. */
export interface Ledger
  extends Pick<
    Fold,
    | 'grants'
    | 'stopped'
    | 'replaced'
    | 'declined'
    | 'limits'
    | 'planned'
    | 'records'
    | 'owned'
    | 'openings'
    | 'people'
    | 'gone'
    | 'pause'
    | 'rules'
  > {
  /** Entries folded, of all devices. */
  length: number;
  /** This device's. */
  lane?: number;
  undoSeconds: number;
  /** Notices about standing rules in seven days, at most. */
  ruleBudget: number;
  portals: ReadonlyMap<string, PortalState>;
  /** The patient's own wallet, where one is connected. */
  wallet?: OwnWallet;
  /** Where rewards are to be sent. */
  payout?: Hex;
}

/** Grants that can be leased now, as far as this device knows. `now` in unix milliseconds. */
export const liveGrants = ({ grants, stopped }: Pick<Ledger, 'grants' | 'stopped'>, now: number): GrantRow[] =>
  [...grants.values()].filter(({ id, grant }) => !stopped.has(id) && grant.expires * 1000 > now);

/** A deed with the lane of the log it stands in. */
export interface WrittenDeed {
  lane: number;
  entry: Deed;
}

export interface LedgerReader {
  /** The fold in memory, caught up with the logs. Entries that are lost are missing from it; `Store.damage` names them. */
  read(): Promise<Ledger>;
  /** The whole entries of those grants that are known and can be read. */
  granted(ids: Iterable<Hex>): Promise<Map<Hex, GrantedEntry>>;
  /** Deeds of these kinds, or of all, newest first: only the page is read from the logs. */
  activity(
    offset: number,
    limit: number,
    kinds?: ReadonlySet<DeedKind>,
  ): Promise<{ deeds: WrittenDeed[]; total: number }>;
  /** On lock. */
  forget(): void;
}

/** Entries that are folded again at a start before a new snapshot is worth its cost. */
const staleAfter = 64;

/**
 * Keeps the fold in memory and only reads what is new. A snapshot of it is saved from time to time, for the next start; it
 * is made again from the logs whenever it is missing, damaged or not how they begin.
 */
export function createLedger({ reader }: Pick<Store, 'reader'>): LedgerReader {
  let held: Caught | undefined;
  let reading: Promise<Caught> | undefined;

  const caughtUp = async (begun: Caught | undefined): Promise<Caught> => {
    let caught = await catchUp(reader, begun ?? (await startFold(reader)));
    for (let tries = 0; !caught && tries < 3; tries++) caught = await catchUp(reader, freshStart());
    if (!caught) throw new ChartkeyError('VAULT_DAMAGED', { detail: 'the logs change while they are read' });
    if (!caught.whole || caught.fresh < staleAfter) return caught;
    // Nobody waits for it, and a death in between costs the next start some time (X10).
    void reader.saveSnapshot(packFold(caught.fold)).catch(() => undefined);
    return { ...caught, fresh: 0 };
  };
  const current = (): Promise<Caught> => {
    const turn: Promise<Caught> =
      reading ??
      caughtUp(held).then((caught) => {
        // After a lock nothing may be kept, also of a read that was under way.
        if (reading === turn) held = caught;
        return caught;
      });
    if (reading === undefined) {
      reading = turn;
      const over = () => {
        if (reading === turn) reading = undefined;
      };
      turn.then(over, over);
    }
    return turn;
  };

  return {
    read: async () => ledgerOf(await current()),
    granted: async (ids) => {
      const { fold, own } = await current();
      const rows = [...ids].flatMap((id) => fold.grants.get(id) ?? []);
      const entries = await readPlaces(reader, own, rows);
      return new Map(entries.flatMap((entry) => (entry?.kind === 'granted' ? [[entry.id, entry] as const] : [])));
    },
    activity: async (offset, limit, kinds) => {
      const { fold, own } = await current();
      const { places, total } = fold.deeds.page(offset, limit, kinds);
      const entries = await readPlaces(reader, own, places);
      const deeds = entries.flatMap((entry, i) => (entry && isDeed(entry) ? [{ lane: places[i]!.lane, entry }] : []));
      return { deeds, total };
    },
    forget: () => {
      held = undefined;
      reading = undefined;
    },
  };
}

function ledgerOf({ fold, own }: Caught): Ledger {
  const {
    grants,
    stopped,
    replaced,
    declined,
    limits,
    planned,
    records,
    owned,
    openings,
    people,
    gone,
    portals,
    pause,
    rules,
    undo,
    wallet,
    payout,
    ruleBudget,
  } = fold;
  return {
    ...{ grants, stopped, replaced, declined, limits, planned, records, owned, openings, people, gone, portals, rules },
    length: [...fold.logs.values()].reduce((sum, { count }) => sum + count, 0),
    ...(own === noLane ? {} : { lane: own }),
    undoSeconds: undo?.value ?? 10,
    ruleBudget: ruleBudget?.value ?? 3,
    ...(pause ? { pause } : {}),
    ...(wallet?.value ? { wallet: wallet.value } : {}),
    ...(payout?.value ? { payout: payout.value } : {}),
  };
}
