import { type Database, openDatabase } from '../storage/database.ts';
import { createLedger } from '../storage/ledger.ts';
import { createStore, type Store } from '../storage/store.ts';
import { createKeys, type KeySource, type Keys, vaultSource } from '../vault/keys.ts';
import { readActivePerson } from './active-person.ts';
import { databaseOf } from './person-databases.ts';
import { personSource, type Self } from './person-source.ts';

/** The storage of one person in a page, as the worker has it; `close` forgets every key. */
export interface OpenStorage extends Self {
  db: Database;
  keys: Keys;
  store: Store;
  close(): void;
}

async function openStorage(name: string | undefined, source: (db: Database) => KeySource, now: () => number) {
  const db = await openDatabase(name);
  const keys = createKeys(source(db), now);
  const store = createStore(db, keys.boxes, now);
  const close = () => {
    keys.forget();
    db.close();
  };
  return { db, keys, store, ledger: createLedger(store), close } satisfies OpenStorage;
}

/** Of whoever set this browser up. */
export const openOwn = (now: () => number): Promise<OpenStorage> => openStorage(undefined, vaultSource, now);

/** Of somebody that whoever set this browser up acts for. */
export const openOther = (own: Self, person: string, now: () => number): Promise<OpenStorage> =>
  openStorage(databaseOf(person), () => personSource(own, person), now);

/** Of whoever is acted for now. Throws `LOCKED`. */
export async function openActive(now: () => number): Promise<OpenStorage> {
  const own = await openOwn(now);
  try {
    const { id } = await own.keys.session();
    const person = await readActivePerson(id);
    if (person === undefined || !(await own.ledger.read()).people.has(person)) return own;
    const other = await openOther(own, person, now);
    const close = () => {
      other.close();
      own.close();
    };
    return { ...other, close };
  } catch (thrown) {
    own.close();
    throw thrown;
  }
}
