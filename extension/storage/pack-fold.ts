import type { Hex } from '#protocol/bytes';
import type { RuleEntry } from '../rules/rule-facts.ts';
import { createDeeds, type PackedDeeds } from './deeds.ts';
import type { BriefTerms, Covered, Fold, GrantRow } from './fold.ts';

/** One more whenever the fold, or how it is packed, changes: a snapshot of another shape is not read but made again. */
const shape = 6;

/** Columns instead of rows, every text once, and ids in one string: ten thousand grants are read in a few milliseconds. */
interface Packed extends Pick<Fold, 'undo' | 'pause' | 'wallet' | 'payout' | 'ruleBudget'> {
  shape: number;
  logs: Covered[];
  lanes: number[];
  texts: string[];
  terms: BriefTerms[];
  ids: string;
  grants: {
    at: number[];
    lanes: number[];
    seq: number[];
    expires: number[];
    terms: number[];
    places: number[];
    items: number[];
    /** Of the account, in the lane of the log and the branch of grants unless `more` says otherwise. */
    index: number[];
    more: [number, Partial<Pick<GrantRow, 'wallet' | 'actingFor' | 'path' | 'ruled'>>][];
  };
  /** Pairs of a place in `ids` and a time. */
  stopped: { ids: number[]; at: number[] };
  replaced: Hex[];
  declined: [Hex, number][];
  limits: [Hex, unknown][];
  planned: [Hex, unknown][];
  openings: { ids: number[]; receipts: string; signedAt: number[]; at: number[]; lanes: number[]; seq: number[] };
  deeds: PackedDeeds;
  records: [Hex, unknown][];
  owned: [Hex, unknown][];
  portals: [string, unknown][];
  people: [string, unknown][];
  joined: [string, unknown][];
  gone: string[];
  rules: [string, [string, RuleEntry][]][];
}

/** Places of values in a list that grows as they come. */
function places<T>() {
  const known = new Map<T, number>();
  const list: T[] = [];
  const placeOf = (value: T): number => {
    let place = known.get(value);
    if (place === undefined) {
      place = list.push(value) - 1;
      known.set(value, place);
    }
    return place;
  };
  return { list, placeOf };
}

/** The same by what objects say. Those that came out of a snapshot are shared: each is spelled once. */
function placesOfTerms() {
  const spelled = new Map<BriefTerms, string>();
  const texts = places<string>();
  const placeOf = (terms: BriefTerms): number => {
    let text = spelled.get(terms);
    if (text === undefined) {
      text = JSON.stringify(terms);
      spelled.set(terms, text);
    }
    return texts.placeOf(text);
  };
  return { list: texts.list, placeOf };
}

/** What most grants do not have. */
function unusual({ path, lane, wallet, actingFor, ruled }: GrantRow): Packed['grants']['more'][number][1] | undefined {
  const isUsual = path.branch === 'grants' && path.lane === lane;
  if (isUsual && !wallet && !actingFor && !ruled) return undefined;
  return {
    ...(isUsual ? {} : { path }),
    ...(wallet ? { wallet } : {}),
    ...(actingFor ? { actingFor } : {}),
    ...(ruled ? { ruled } : {}),
  };
}

function unusualRows(rows: readonly GrantRow[]): Packed['grants']['more'] {
  const list: Packed['grants']['more'] = [];
  rows.forEach((row, i) => {
    const more = unusual(row);
    if (more) list.push([i, more]);
  });
  return list;
}

/** The fold as JSON text. */
export function packFold(fold: Fold): string {
  const lanes = places<number>();
  const texts = places<string>();
  const terms = placesOfTerms();
  const ids = places<string>();
  const grants = [...fold.grants.values()];
  for (const { id } of grants) ids.placeOf(id);
  const openings = [...fold.openings].flatMap(([id, list]) => list.map((opening) => ({ id, ...opening })));
  for (const lane of fold.logs.keys()) lanes.placeOf(lane);
  const packed: Packed = {
    shape,
    ...(fold.undo ? { undo: fold.undo } : {}),
    ...(fold.pause ? { pause: fold.pause } : {}),
    ...(fold.wallet ? { wallet: fold.wallet } : {}),
    ...(fold.payout ? { payout: fold.payout } : {}),
    ...(fold.ruleBudget ? { ruleBudget: fold.ruleBudget } : {}),
    logs: [...fold.logs.values()],
    grants: {
      at: grants.map(({ at }) => at),
      lanes: grants.map(({ lane }) => lanes.placeOf(lane)),
      seq: grants.map(({ seq }) => seq),
      expires: grants.map(({ grant }) => grant.expires),
      terms: grants.map(({ grant }) => terms.placeOf(grant.terms)),
      places: grants.map(({ place }) => texts.placeOf(place)),
      items: grants.map(({ items }) => items),
      index: grants.map(({ path }) => path.index),
      more: unusualRows(grants),
    },
    stopped: { ids: [...fold.stopped.keys()].map(ids.placeOf), at: [...fold.stopped.values()] },
    replaced: [...fold.replaced],
    declined: [...fold.declined],
    limits: [...fold.limits],
    planned: [...fold.planned],
    openings: {
      ids: openings.map(({ id }) => ids.placeOf(id)),
      receipts: openings.map(({ receipt }) => receipt).join(),
      signedAt: openings.map(({ signedAt }) => signedAt),
      at: openings.map(({ at }) => at),
      lanes: openings.map(({ lane }) => lanes.placeOf(lane)),
      seq: openings.map(({ seq }) => seq),
    },
    deeds: fold.deeds.pack(lanes.placeOf),
    records: [...fold.records],
    owned: [...fold.owned],
    portals: [...fold.portals],
    people: [...fold.people],
    joined: [...fold.joined],
    gone: [...fold.gone],
    rules: [...fold.rules].map(([rule, changes]) => [rule, [...changes]]),
    lanes: lanes.list,
    texts: texts.list,
    terms: terms.list.map((text): BriefTerms => JSON.parse(text)),
    ids: ids.list.join(),
  };
  return JSON.stringify(packed);
}

/** The fold again; undefined when the text is of another shape. */
export function unpackFold(text: string): Fold | undefined {
  const packed = JSON.parse(text) as Packed;
  if (packed.shape !== shape) return undefined;
  const { undo, pause, wallet, payout, ruleBudget, lanes, openings } = packed;
  const ids = split(packed.ids);
  const fold: Fold = {
    ...(undo ? { undo } : {}),
    ...(pause ? { pause } : {}),
    ...(wallet ? { wallet } : {}),
    ...(payout ? { payout } : {}),
    ...(ruleBudget ? { ruleBudget } : {}),
    logs: new Map(packed.logs.map((log) => [log.lane, log])),
    grants: unpackGrants(packed, ids),
    stopped: new Map(packed.stopped.ids.map((id, i) => [ids[id]!, packed.stopped.at[i]!])),
    replaced: new Set(packed.replaced),
    declined: new Map(packed.declined),
    limits: new Map(packed.limits as [Hex, never][]),
    planned: new Map(packed.planned as [Hex, never][]),
    records: new Map(packed.records as [Hex, never][]),
    owned: new Map(packed.owned as [Hex, never][]),
    openings: new Map(),
    portals: new Map(packed.portals as [string, never][]),
    people: new Map(packed.people as [string, never][]),
    joined: new Map(packed.joined as [string, never][]),
    gone: new Set(packed.gone),
    rules: new Map(packed.rules.map(([rule, changes]) => [rule, new Map(changes)])),
    deeds: createDeeds(packed.deeds, lanes),
  };
  const receipts = split(openings.receipts);
  for (const [i, place] of openings.ids.entries()) {
    const [id, lane] = [ids[place]!, lanes[openings.lanes[i]!]!];
    const opening = { receipt: receipts[i]!, signedAt: openings.signedAt[i]!, at: openings.at[i]!, lane };
    const list = fold.openings.get(id);
    const whole = { ...opening, seq: openings.seq[i]! };
    if (list) list.push(whole);
    else fold.openings.set(id, [whole]);
  }
  return fold;
}

const split = (list: string): Hex[] => (list === '' ? [] : (list.split(',') as Hex[]));

function unpackGrants({ grants, lanes, texts, terms }: Packed, ids: readonly Hex[]): Map<Hex, GrantRow> {
  const rows = new Map<Hex, GrantRow>();
  for (let i = 0; i < grants.at.length; i++) {
    const lane = lanes[grants.lanes[i]!]!;
    rows.set(ids[i]!, {
      id: ids[i]!,
      at: grants.at[i]!,
      lane,
      seq: grants.seq[i]!,
      grant: { expires: grants.expires[i]!, terms: terms[grants.terms[i]!]! },
      path: { branch: 'grants', lane, index: grants.index[i]! },
      place: texts[grants.places[i]!]!,
      items: grants.items[i]!,
    });
  }
  for (const [i, more] of grants.more) Object.assign(rows.get(ids[i]!)!, more);
  return rows;
}
