import { deleteDB, openDB } from 'idb';

/** 64 MB, as measured in Chromium: less left a small vault's file where it was. `hygiene.spec.ts` looks at the disk itself. */
const rows = 2_048;
const rowBytes = 32 * 1024;
const rowsAtOnce = 64;

/**
 * What was deleted from IndexedDB still lies in LevelDB's files until they are rewritten, which may be never. Noise makes the
 * browser rewrite them now, and is deleted again. Where there is no room for it, the browser is rewriting already.
 */
export async function stirDisk(): Promise<void> {
  const name = 'chartkey-noise';
  const db = await openDB(name, 1, { upgrade: (fresh) => void fresh.createObjectStore('rows') });
  try {
    for (let from = 0; from < rows; from += rowsAtOnce) {
      const tx = db.transaction('rows', 'readwrite');
      for (let i = from; i < from + rowsAtOnce; i++)
        void tx.store.put(crypto.getRandomValues(new Uint8Array(rowBytes)), i).catch(() => undefined);
      await tx.done;
    }
  } catch {
    // Over quota: nothing that matters was to be kept.
  }
  db.close();
  await deleteDB(name);
}
