import type { LogEntry } from './log-entry.ts';
import { compareStamps, type Stamp } from './stamp.ts';

/** What a person would call an event. */
export type Deed = Exclude<
  LogEntry,
  {
    kind:
      | 'device'
      | 'wallet'
      | 'payout'
      | 'owned'
      | 'setting'
      | 'rehearsed'
      | 'backedUp'
      | 'ruleBudget'
      | 'stopPlanned'
      | 'declined';
  }
>;
export type DeedKind = Deed['kind'];

/** One letter for each, in the snapshot: a letter is never used again for something else. */
const letters: Readonly<Record<DeedKind, string>> = {
  asked: 'a',
  refused: 'r',
  cancelled: 'c',
  granted: 'g',
  stopped: 's',
  narrowed: 'l',
  recorded: 'd',
  opened: 'o',
  connected: 'k',
  disconnected: 'x',
  paused: 'p',
  resumed: 'u',
  person: 'n',
  handedOver: 'h',
  personRemoved: 'm',
  guarded: 'w',
  unguarded: 'v',
  recoveryRefused: 'f',
  rule: 'y',
};
const kinds = new Map(Object.entries(letters).map(([kind, letter]) => [letter, kind as DeedKind]));

export const isDeed = (entry: LogEntry): entry is Deed => Object.hasOwn(letters, entry.kind);

/** Where a deed is written down; `at` is when it was done, which may be long before. */
export interface DeedPlace extends Stamp {
  kind: DeedKind;
}

/**
 * Unix ms. An opening is heard of later, by a receipt that knows whole seconds only: it counts as of their end, so that
 * nobody opens what was shared in the same second before it was shared. A press of Pause may be signed later.
 */
function doneAt(entry: Deed): number {
  if (entry.kind === 'opened') return Math.min(entry.at, entry.signedAt * 1000 + 999);
  return entry.kind === 'paused' || entry.kind === 'resumed' ? entry.version : entry.at;
}

export const placeOfDeed = (entry: Deed, lane: number): DeedPlace => ({
  at: doneAt(entry),
  lane,
  seq: entry.seq,
  kind: entry.kind,
});

/** The same in columns; `lanes` are places in a list of lanes. */
export interface PackedDeeds {
  at: number[];
  lanes: number[];
  seq: number[];
  kinds: string;
}

export interface Deeds {
  add(place: DeedPlace): void;
  remove(place: Pick<Stamp, 'lane' | 'seq'>): void;
  /** Newest first, of these kinds or of all. */
  page(offset: number, limit: number, wanted?: ReadonlySet<DeedKind>): { places: DeedPlace[]; total: number };
  /** `placeOf` gives a lane its place in the list of lanes. */
  pack(placeOf: (lane: number) => number): PackedDeeds;
}

/** All deeds of all devices by time, as places only: five thousand of them are a few hundred kilobytes. */
export function createDeeds(packed?: PackedDeeds, lanes: readonly number[] = []): Deeds {
  let list: DeedPlace[] | undefined;
  let sorted = true;
  const places = () => {
    list ??= unpack(packed, lanes);
    if (!sorted) list.sort(compareStamps);
    sorted = true;
    return list;
  };
  return {
    add: (place) => {
      list ??= unpack(packed, lanes);
      const last = list.at(-1);
      sorted &&= !last || compareStamps(last, place) < 0;
      list.push(place);
    },
    remove: ({ lane, seq }) => {
      list = places().filter((known) => known.lane !== lane || known.seq !== seq);
    },
    page: (offset, limit, wanted) => {
      const all = wanted ? places().filter(({ kind }) => wanted.has(kind)) : places();
      const end = Math.max(0, all.length - offset);
      return { places: all.slice(Math.max(0, end - limit), end).reverse(), total: all.length };
    },
    pack: (placeOf) => {
      const all = places();
      return {
        at: all.map(({ at }) => at),
        lanes: all.map(({ lane }) => placeOf(lane)),
        seq: all.map(({ seq }) => seq),
        kinds: all.map(({ kind }) => letters[kind]).join(''),
      };
    },
  };
}

const unpack = (packed: PackedDeeds | undefined, lanes: readonly number[]): DeedPlace[] =>
  packed?.at.map((at, i) => ({
    at,
    lane: lanes[packed.lanes[i]!]!,
    seq: packed.seq[i]!,
    kind: kinds.get(packed.kinds[i]!)!,
  })) ?? [];
