import * as v from 'valibot';
import { fromHex } from '#protocol/bytes';
import { cidOf } from '#protocol/cid';
import { parseWire } from '#protocol/wire/parse';
import type { Blob } from '../grants/gateway-client.ts';
import { openFilings } from '../records/filing.ts';
import { beginningWith } from '../storage/database.ts';
import { uploadBlobs } from './build-index.ts';
import { openPart, sealPart } from './mirror-cipher.ts';
import { goOn, type MirrorTools } from './mirror-tools.ts';
import { readBlobs } from './read-blobs.ts';

/**
 * Rows that are more than the log says and are never changed once written: chart indexes, each in a pack of its own, and
 * whole receipts, many to a pack. Receipts are at the gateway as well, so the last few wait until they fill one.
 */
const alone = 'chart/';
const together = 'receipt/';
export const receiptsInPack = 32;

const pack = v.strictObject({ v: v.literal(1), rows: v.record(v.string(), v.unknown()) });

/** Which rows a pack holds; sealed under `mirror/pack/<cid>`, and the sign that it was taken in or made here. */
interface PackRow {
  v: 1;
  cid: string;
  places: string[];
}
export const packPlace = (cid: string) => `mirror/pack/${cid}`;

export const knownPacks = (store: MirrorTools['store']): Promise<PackRow[]> => store.rows<PackRow>('mirror/pack/');

const isKept = (place: string) => place.startsWith(alone) || place.startsWith(together);

const placesOf = ({ db }: MirrorTools, prefix: string): Promise<string[]> =>
  db.getAllKeys('rows', beginningWith(prefix));

/** Seals and uploads rows that no pack holds yet. A death in between costs an unused blob, no row (X10). */
export async function packRows(tools: MirrorTools): Promise<void> {
  const { store, secret, owner } = tools;
  const packed = new Set((await knownPacks(store)).flatMap(({ places }) => places));
  const waiting = async (prefix: string) => (await placesOf(tools, prefix)).filter((place) => !packed.has(place));
  // A chart whose ciphertext is still on its way would be shown elsewhere before it can be opened.
  const uploading = new Set(
    (await openFilings(store)).filter((row) => row.uploaded < row.parts).map(({ record }) => `${alone}${record}`),
  );
  const groups = (await waiting(alone)).filter((place) => !uploading.has(place)).map((place) => [place]);
  const receipts = await waiting(together);
  for (let at = 0; at + receiptsInPack <= receipts.length; at += receiptsInPack)
    groups.push(receipts.slice(at, at + receiptsInPack));
  const made: { blob: Blob; places: string[] }[] = [];
  for (const places of groups) {
    goOn(tools);
    const rows = Object.fromEntries(await Promise.all(places.map(async (place) => [place, await store.row(place)])));
    const bytes = await sealPart(secret, 'rows', fromHex(owner.address, 20), { v: 1, rows });
    made.push({ blob: { cid: await cidOf(bytes), bytes }, places });
  }
  if (made.length === 0) return;
  await uploadBlobs(
    tools,
    made.map(({ blob }) => blob),
  );
  const rows = made.map(({ blob: { cid }, places }) => [packPlace(cid), { v: 1, cid, places } satisfies PackRow]);
  await store.write({ rows: Object.fromEntries(rows) });
}

/** Takes in the packs that are not here yet; a row that is here already stays. Returns whether any came, and which did not. */
export async function fetchPacks(tools: MirrorTools, packs: readonly string[]) {
  const { store, secret, owner } = tools;
  const known = new Set((await knownPacks(store)).map(({ cid }) => cid));
  const wanted = packs.filter((cid) => !known.has(cid));
  const blobs = await readBlobs(tools, wanted, 'fetching');
  for (const [cid, sealed] of blobs) {
    goOn(tools);
    const opened = parseWire(pack, await openPart(secret, 'rows', fromHex(owner.address, 20), sealed));
    const places = Object.keys(opened.rows).filter(isKept);
    await store.change(async () => {
      const here = await Promise.all(places.map((place) => tools.db.getKey('rows', place)));
      const fresh = places.filter((_, i) => here[i] === undefined).map((place) => [place, opened.rows[place]]);
      const row: PackRow = { v: 1, cid, places };
      return { batch: { rows: { ...Object.fromEntries(fresh), [packPlace(cid)]: row } }, result: undefined };
    });
  }
  return { changed: blobs.size > 0, missing: wanted.filter((cid) => !blobs.has(cid)) };
}

/** Forgets which packs the gateway has, so that every row that is here goes there again. */
export async function forgetPacks({ store }: MirrorTools): Promise<void> {
  const places = (await knownPacks(store)).map(({ cid }) => [packPlace(cid), undefined]);
  await store.write({ rows: Object.fromEntries(places) });
}
