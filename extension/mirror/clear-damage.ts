import { knownPacks, packPlace } from './kept-rows.ts';
import type { MirrorTools } from './mirror-tools.ts';

/**
 * Rows that come back from the mirror, are made again, or belong to something unfinished that would otherwise stand in the
 * way of everything else. Whatever else does not open is left alone.
 */
const replaceable = [
  'chart/',
  'receipt/',
  'mirror/',
  'head/',
  'proof/',
  'evidence/',
  'disclosures/',
  'request/',
  'deposit/',
  'filing/',
];

export interface Cleared {
  /** Lanes whose logs are damaged here. */
  lanes: ReadonlySet<number>;
  /** Rows taken out because they did not open. */
  rows: number;
}

/**
 * Looks for what was damaged on disk and makes room for it to come back: rows that do not open are taken out, and packs
 * that hold them are forgotten, so that they are fetched again. Damaged logs are named; the index has their copies.
 */
export async function clearDamage(tools: MirrorTools): Promise<Cleared> {
  const { store } = tools;
  const found = await store.damage();
  const lanes = new Set(found.flatMap((one) => (one.kind === 'log' && one.lane !== undefined ? [one.lane] : [])));
  const places = found.flatMap((one) =>
    one.kind === 'row' && replaceable.some((prefix) => one.place.startsWith(prefix)) ? [one.place] : [],
  );
  if (places.length === 0) return { lanes, rows: 0 };
  // A row that does not open cannot be read around: it has to go before packs are listed.
  await store.write({ rows: Object.fromEntries(places.map((place) => [place, undefined])) });
  const gone = new Set(places);
  const stale = (await knownPacks(store)).filter((pack) => pack.places.some((place) => gone.has(place)));
  await store.write({ rows: Object.fromEntries(stale.map(({ cid }) => [packPlace(cid), undefined])) });
  return { lanes, rows: places.length };
}
