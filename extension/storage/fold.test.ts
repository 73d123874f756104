import fc from 'fast-check';
import { expect, it } from 'vitest';
import { madeUpGrant, madeUpLog } from '../testing/made-up-log.ts';
import { addEntry, emptyFold, type Fold } from './fold.ts';
import type { LogEntry } from './log-entry.ts';
import { packFold, unpackFold } from './pack-fold.ts';
import { compareStamps, type Stamp } from './stamp.ts';

type Placed = Stamp & { entry: LogEntry };
const lanes = [3, 1, 2];
const placed = (lane: number, log: readonly LogEntry[]): Placed[] =>
  log.map((entry) => ({ at: entry.at, lane, seq: entry.seq, entry }));
const foldOf = (entries: readonly Placed[], into = emptyFold()): Fold => {
  for (const { lane, entry } of entries) addEntry(into, lane, entry);
  return into;
};
const byKey = ([a]: readonly unknown[], [b]: readonly unknown[]) => (String(a) < String(b) ? -1 : 1);
/** Everything a fold says, in an order of its own: maps are compared as what they hold. */
const said = ({ deeds, ...fold }: Fold) => ({
  ...Object.fromEntries(
    Object.entries(fold).map(([name, part]) => [
      name,
      part instanceof Map ? new Map([...(part as Map<unknown, unknown>)].sort(byKey)) : part,
    ]),
  ),
  deeds: deeds.page(0, 1_000_000),
  opened: deeds.page(0, 3, new Set(['opened'])),
});
const logs = fc.tuple(...lanes.map(madeUpLog));
/** Every device's log in its own order, taken from one or the other as the numbers say. */
const interleave = (all: readonly LogEntry[][], order: readonly number[]): Placed[] => {
  const left = all.map((log, i) => placed(lanes[i]!, log));
  const taken: Placed[] = [];
  for (let i = 0; left.some((log) => log.length > 0); i++) {
    const full = left.filter((log) => log.length > 0);
    taken.push(full[(order[i % order.length] ?? 0) % full.length]!.shift()!);
  }
  return taken;
};
const numRuns = Number(process.env.CHARTKEY_FUZZ ?? 300);

it('several logs fold to the same whatever order their entries arrive in, and however they are interleaved', () => {
  fc.assert(
    fc.property(logs, fc.array(fc.nat(2), { minLength: 1 }), fc.infiniteStream(fc.nat()), (all, order, keys) => {
      const inTime = all.flatMap((log, i) => placed(lanes[i]!, log)).sort(compareStamps);
      const shuffled = inTime
        .map((entry) => ({ entry, key: keys.next().value as number }))
        .sort((a, b) => a.key - b.key)
        .map(({ entry }) => entry);
      const whole = said(foldOf(inTime));
      expect(said(foldOf(interleave(all, order)))).toEqual(whole);
      expect(said(foldOf(shuffled))).toEqual(whole);
    }),
    { numRuns },
  );
});

it('no grant, stop or record of any device is lost, and the same openings count once', () => {
  fc.assert(
    fc.property(logs, fc.array(fc.nat(2), { minLength: 1 }), (all, order) => {
      const fold = foldOf(interleave(all, order));
      const entries = all.flat();
      const ids = <K extends LogEntry['kind']>(kind: K, of: (entry: Extract<LogEntry, { kind: K }>) => string) =>
        new Set(entries.flatMap((entry) => (entry.kind === kind ? [of(entry as never)] : [])));
      expect(new Set(fold.grants.keys())).toEqual(ids('granted', ({ id }) => id));
      expect(new Set(fold.stopped.keys())).toEqual(ids('stopped', ({ grant }) => grant));
      expect(new Set(fold.records.keys())).toEqual(ids('recorded', ({ record }) => record));
      const openings = [...fold.openings].flatMap(([grant, list]) => list.map(({ receipt }) => grant + receipt));
      expect(openings.length).toBe(new Set(openings).size);
      for (const [, list] of fold.openings)
        expect(list.map(({ signedAt }) => signedAt)).toEqual(list.map(({ signedAt }) => signedAt).sort());
    }),
    { numRuns },
  );
});

it('a snapshot is the fold: packed and unpacked at any point and gone on with, it says what the logs say', () => {
  fc.assert(
    fc.property(logs, fc.array(fc.nat(2), { minLength: 1 }), fc.nat(60), (all, order, cut) => {
      const entries = interleave(all, order);
      const begun = foldOf(entries.slice(0, cut));
      begun.logs.set(1, { lane: 1, count: cut, head: '0x01', repairs: 0 });
      const again = unpackFold(packFold(begun))!;
      expect(said(again)).toEqual(said(begun));
      expect(said(foldOf(entries.slice(cut), again))).toEqual(said(foldOf(entries.slice(cut), begun)));
    }),
    { numRuns },
  );
});

it('a snapshot of another shape is not read, and what a newer version wrote is left for it', () => {
  const text = packFold(emptyFold());
  expect(unpackFold(text)).toBeDefined();
  expect(unpackFold(text.replace(/"shape":\d+/, '"shape":0'))).toBeUndefined();
  const fold = emptyFold();
  const entry = { ...madeUpGrant(1, 1), v: 1, seq: 0, at: 1, prev: '0x00' } as LogEntry;
  addEntry(fold, 1, { ...entry, v: 2 } as unknown as LogEntry);
  addEntry(fold, 1, { ...entry, kind: 'borrowed', seq: 1 } as unknown as LogEntry);
  expect(said(fold)).toEqual(said(emptyFold()));
});
