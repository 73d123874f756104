import type { Kysely } from 'kysely';
import { fromHex, type Hex, toHex } from '#protocol/bytes';
import type { Tables } from '../store/tables.ts';
import { extensionRanges, hashNode, type Node, nodeId, nodesOf, pathRanges, type Range, rootOf } from './tree.ts';

/** Rows written or asked for at once: SQLite takes 32,766 parameters. */
const part = 500;

/** Leaves in the log: the first nodes by number are the leaves. */
export async function sizeOfLog(store: Kysely<Tables>): Promise<number> {
  const last = await store
    .selectFrom('disclosureNodes')
    .select('id')
    .where('id', '<', nodeId({ level: 1, place: 0 }))
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last === undefined ? 0 : last.id + 1;
}

/** Puts leaves behind the `size` that are there, with every subtree they complete. Inside the caller's transaction. */
export async function appendLeaves(store: Kysely<Tables>, size: number, leaves: readonly Uint8Array[]): Promise<void> {
  const border = await hashesOf(store, [[0, size]]);
  const open = nodesOf([0, size]).map((node) => ({ ...node, hash: border.get(nodeId(node))! as Uint8Array }));
  const rows: { id: number; hash: Hex }[] = [];
  const keep = (node: Node, hash: Uint8Array) => rows.push({ id: nodeId(node), hash: toHex(hash) });
  for (const [i, leaf] of leaves.entries()) {
    open.push({ level: 0, place: size + i, hash: leaf });
    keep({ level: 0, place: size + i }, leaf);
    for (let [left, right] = open.slice(-2); left && right?.level === left.level; [left, right] = open.slice(-2)) {
      const parent = { level: left.level + 1, place: left.place / 2 };
      const hash = hashNode(left.hash, right.hash);
      open.splice(-2, 2, { ...parent, hash });
      keep(parent, hash);
    }
  }
  for (let i = 0; i < rows.length; i += part)
    await store
      .insertInto('disclosureNodes')
      .values(rows.slice(i, i + part))
      .execute();
}

/** The root of the first `size` leaves. */
export async function rootAt(store: Kysely<Tables>, size: number): Promise<Hex> {
  return (await rootsOf(store, [[0, size]]))[0]!;
}

/** Inclusion paths of leaves in the log of `size` leaves, in the order of `places`. */
export async function pathsOf(store: Kysely<Tables>, places: readonly number[], size: number): Promise<Hex[][]> {
  const ranges = places.map((place) => pathRanges(place, [0, size]));
  const roots = await rootsOf(store, ranges.flat());
  return ranges.map((path) => roots.splice(0, path.length));
}

/** Proof that the log of `to` leaves begins with that of `from` leaves; empty where there is nothing to prove. */
export async function extensionOf(store: Kysely<Tables>, from: number, to: number): Promise<Hex[]> {
  return from <= 0 || from >= to ? [] : rootsOf(store, extensionRanges(from, [0, to]));
}

async function rootsOf(store: Kysely<Tables>, ranges: readonly Range[]): Promise<Hex[]> {
  const hashes = await hashesOf(store, ranges);
  return ranges.map((range) => toHex(rootOf(nodesOf(range).map((node) => hashes.get(nodeId(node))!))));
}

/** The hashes of all complete subtrees of these ranges, each read once. */
async function hashesOf(store: Kysely<Tables>, ranges: readonly Range[]): Promise<Map<number, Uint8Array>> {
  const ids = [...new Set(ranges.flatMap((range) => nodesOf(range).map(nodeId)))];
  const hashes = new Map<number, Uint8Array>();
  for (let i = 0; i < ids.length; i += part) {
    const rows = await store
      .selectFrom('disclosureNodes')
      .selectAll()
      .where('id', 'in', ids.slice(i, i + part))
      .execute();
    for (const { id, hash } of rows) hashes.set(id, fromHex(hash, 32));
  }
  return hashes;
}
