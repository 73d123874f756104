import 'fake-indexeddb/auto';
import { afterEach, expect, it } from 'vitest';
import { wipeDatabase } from '../testing/wipe-database.ts';
import { boxesOf } from './boxes.ts';
import { openDatabase } from './database.ts';
import { chunkEntries } from './log.ts';
import { checkChain } from './log-chain.ts';
import type { LogFact } from './log-entry.ts';
import { createStore, type Store } from './store.ts';

const boxes = await boxesOf(crypto.getRandomValues(new Uint8Array(32)));
const made: { close(): void }[] = [];
const open = async (): Promise<Store> => {
  const db = await openDatabase();
  made.push(db);
  return createStore(
    db,
    async () => boxes,
    () => Date.now(),
  );
};
const visited = (name: string): LogFact => ({ kind: 'connected', origin: `https://${name}.example` });
const originsOf = async (store: Store) => {
  const lanes = await Promise.all((await store.devices()).map(({ lane }) => store.entriesOf(lane)));
  return lanes
    .flat()
    .flatMap((entry) => (entry.kind === 'connected' ? [entry.origin.slice(8, -8)] : []))
    .sort();
};
/** The log of a device of this lane that visited these. */
async function logOf(lane: number, names: string[]) {
  const store = await open();
  await store.write({ facts: [{ kind: 'device', lane }, ...names.map(visited)] });
  const entries = await store.log();
  await wipeDatabase();
  return entries;
}

afterEach(async () => {
  for (const db of made.splice(0)) db.close();
  await wipeDatabase();
});

it('K9 a profile that was set back goes on in a new lane, and its old log is whole', async () => {
  const whole = await logOf(5, ['a', 'b', 'c']);
  const store = await open();
  // A fact that is brought back keeps its time: the same first entries as before, and none of the later ones.
  await store.write({ facts: whole.slice(0, 2) });
  expect(await store.log()).toEqual(whole.slice(0, 2));
  await store.giveWay(5, whole);
  const devices = await store.devices();
  expect(devices.find(({ own }) => own)?.lane).not.toBe(5);
  expect(devices.find(({ lane }) => lane === 5)).toMatchObject({ count: 4, own: false });
  expect(await originsOf(store)).toEqual(['a', 'b', 'c']);
});

it('K9 two copies of one profile: what each wrote alone is kept, by one of them in a new lane', async () => {
  const theirs = await logOf(5, ['a', 'theirs']);
  const store = await open();
  await store.write({ facts: [{ kind: 'device', lane: 5 }, visited('mine'), visited('mine too')] });
  await store.giveWay(5, theirs);
  const devices = await store.devices();
  expect(devices).toHaveLength(2);
  expect(await originsOf(store)).toEqual(['a', 'mine', 'mine too', 'theirs']);
  for (const { lane, head } of devices) expect(await checkChain(await store.entriesOf(lane))).toBe(head);
});

it('another device’s log that is otherwise than held is taken as it is elsewhere, shorter or longer, and nothing is lost', async () => {
  const many = Array.from({ length: chunkEntries + 10 }, (_, i) => `held-${i}`);
  const held = await logOf(7, many);
  const other = await logOf(7, ['other']);
  const store = await open();
  await store.write({ facts: [{ kind: 'device', lane: 1 }] });
  await store.adopt(7, held);
  await store.giveWay(7, other);
  expect((await store.devices()).find(({ lane }) => lane === 7)).toMatchObject({ count: 2 });
  expect(await store.entriesOf(7)).toEqual(other);
  expect(await originsOf(store)).toEqual([...many, 'other'].sort());
});

it('a log that is how ours begins changes nothing; one of another lane or that does not follow is refused', async () => {
  const store = await open();
  await store.write({ facts: [{ kind: 'device', lane: 5 }, visited('a'), visited('b')] });
  const before = await store.devices();
  const log = await store.log();
  await store.giveWay(5, log.slice(0, 2));
  expect(await store.devices()).toEqual(before);
  await expect(store.giveWay(6, log)).rejects.toMatchObject({ code: 'VAULT_DAMAGED' });
  await expect(store.giveWay(5, [log[0]!, log[2]!])).rejects.toMatchObject({ code: 'VAULT_DAMAGED' });
});
