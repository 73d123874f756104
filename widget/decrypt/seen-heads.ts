import type { Hex } from '../../protocol/bytes.ts';

const store = 'heads';

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

async function open(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  const request = indexedDB.open('chartkey-widget', 1);
  request.onupgradeneeded = () => request.result.createObjectStore(store);
  return (await done(request)).transaction(store, mode).objectStore(store);
}

/** The newest head version this browser has seen of a grant: a reader is never taken back (K7). Numbers only, no key. */
export const seenHeads = {
  async newest(grant: Hex): Promise<number | undefined> {
    return done((await open('readonly')).get(grant));
  },
  async keep(grant: Hex, version: number): Promise<void> {
    await done((await open('readwrite')).put(version, grant));
  },
};
