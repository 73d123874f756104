import type { Bytes, Hex } from '#protocol/bytes';
import { toHex } from '#protocol/bytes';
import { boxesOf } from '../../extension/storage/boxes.ts';
import { type Database, openDatabase } from '../../extension/storage/database.ts';
import { createLedger } from '../../extension/storage/ledger.ts';
import type { LogFact } from '../../extension/storage/log-entry.ts';
import { packFold, unpackFold } from '../../extension/storage/pack-fold.ts';
import { createStore, type Store } from '../../extension/storage/store.ts';

/** Runs in a page of the extension, on the extension's own storage code; `ledger-speed.ts` puts it there. */
const random = (bytes: number): Hex => toHex(crypto.getRandomValues(new Uint8Array(bytes)));
const lane = 77;
const day = 86_400;
const now = Math.floor(Date.now() / 1000);

type Granted = Extract<LogFact, { kind: 'granted' }>;

/** A grant like any other: forty readers, each with a few kinds of question; all that is random in life is random here. */
function grant(n: number): Granted {
  const reader = n % 40;
  const month = String(1 + (n % 12)).padStart(2, '0');
  return {
    kind: 'granted',
    request: crypto.randomUUID(),
    id: random(32),
    grant: {
      patient: random(20),
      expires: (Math.floor(now / day) - (n % 400)) * day,
      terms: {
        grantee: `0x${String(reader).padStart(40, '0')}`,
        granteeKey: random(32),
        granteeName: `Clinic for everything number ${reader}`,
        origin: `https://clinic-${reader}.example`,
        gateway: 'https://gateway.example',
        purpose: 'TREAT',
        scopes: ['patient/AllergyIntolerance.rs', 'patient/Immunization.rs', 'patient/MedicationRequest.rs'],
        labels: [],
        dataFrom: `20${10 + (reader % 10)}-${month}`,
        dataUntil: `2026-${month}`,
        records: [],
        capsule: random(32),
        statement: random(32),
        salt: random(32),
      },
    },
    signature: random(65),
    path: { branch: 'grants', lane, index: n },
    place: `Springfield ${reader}`,
    items: n % 300,
    tellLeftOut: true,
  };
}

let db: Database;
let store: Store;
let raw: CryptoKey;

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

/** A database of its own with `count` grants; milliseconds to write all of them as log entries, chained and sealed. */
async function fill(
  count: number,
): Promise<{ grants: number; bulk: number; entryBytes: number; snapshotBytes: number }> {
  db = await openDatabase('bench');
  const boxes = await boxesOf(crypto.getRandomValues(new Uint8Array(32)));
  raw = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  store = createStore(
    db,
    async () => boxes,
    () => Date.now(),
  );
  await store.write({ facts: [{ kind: 'device', lane }] });
  const facts = Array.from({ length: count }, (_, n) => grant(n));
  const bulk = await timed(() => store.write({ facts }));
  const { grants } = await createLedger(store).read();
  while ((await store.reader.snapshot()) === undefined) await new Promise((resolve) => setTimeout(resolve, 10));
  const snapshotBytes = (await db.get('snapshot', 'fold'))!.data.length;
  return { grants: grants.size, bulk, entryBytes: JSON.stringify(facts[0]).length, snapshotBytes };
}

export interface Turn {
  write: number;
  rawWrite: number;
  load: number;
  rawLoad: number;
  rebuild: number;
  lookup: number;
  add: number;
  page: number;
}

/** One turn of everything, each beside its control over the same bytes: IndexedDB and AES-GCM and nothing else. */
async function turn(): Promise<Turn> {
  const fold = unpackFold((await store.reader.snapshot())!)!;
  const write = await timed(() => store.reader.saveSnapshot(packFold(fold)));
  const bytes = crypto.getRandomValues(new Uint8Array(65_536));
  const same = new Uint8Array((await db.get('snapshot', 'fold'))!.data.length) as Bytes;
  for (let at = 0; at < same.length; at += bytes.length) same.set(bytes.subarray(0, same.length - at), at);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const rawWrite = await timed(async () => {
    const data = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, raw, same));
    await db.put('snapshot', { v: 1, iv, data }, 'raw');
  });
  const ledger = createLedger(store);
  const load = await timed(() => ledger.read());
  const rawLoad = await timed(async () => {
    const { iv: stored, data } = (await db.get('snapshot', 'raw'))!;
    await crypto.subtle.decrypt({ name: 'AES-GCM', iv: stored }, raw, data);
  });
  const ids = [...(await ledger.read()).grants.keys()];
  const lookup = await timed(() => ledger.granted([ids[Math.floor(Math.random() * ids.length)]!]));
  const page = await timed(() => ledger.activity(0, 100));
  const add = await timed(async () => {
    await store.write({ facts: [grant(ids.length)] });
    await ledger.read();
  });
  const rebuild = await timed(() =>
    createLedger({
      reader: { ...store.reader, snapshot: async () => undefined, saveSnapshot: async () => undefined },
    }).read(),
  );
  return { write, rawWrite, load, rawLoad, rebuild, lookup, add, page };
}

/** `rows` deeds in the patient's own log, by the unlocked session of this browser: openings of one ended share. */
async function fillOwn(rows: number): Promise<void> {
  const { session } = (await chrome.storage.session.get('session')) as { session: { key: string } };
  const key = Uint8Array.from(atob(session.key.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
  const own = await openDatabase();
  const boxes = await boxesOf(key);
  const ours = createStore(
    own,
    async () => boxes,
    () => Date.now(),
  );
  const shared = { ...grant(400), path: { branch: 'grants' as const, lane: 1, index: 1 } };
  const openings = Array.from(
    { length: rows - 1 },
    (_, n): LogFact => ({
      kind: 'opened',
      grant: shared.id,
      receipt: random(32),
      signedAt: now - 90 * day + n * 60,
    }),
  );
  await ours.write({ facts: [shared, ...openings] });
  own.close();
}

Object.assign(globalThis, { ledgerBench: { fill, turn, fillOwn } });
export type LedgerBench = { fill: typeof fill; turn: typeof turn; fillOwn: typeof fillOwn };
