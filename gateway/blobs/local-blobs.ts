import { randomUUID } from 'node:crypto';
import { access, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ChartkeyError } from '#protocol/errors';
import type { BlobStore, Owned } from './blob-store.ts';

/** CIDs asked about at once. */
const part = 500;
/** Files synced at once: the disk merges their syncs, and memory stays small. */
const inFlight = 8;

/**
 * Files under `folder`, in 1,024 subfolders by the CID's last two characters. Written aside, synced, then renamed; taken out
 * the other way round.
 */
export async function localBlobs(folder: string): Promise<BlobStore> {
  const aside = join(folder, 'incoming');
  // What a crash left there was never acknowledged.
  await rm(aside, { recursive: true, force: true });
  await mkdir(aside, { recursive: true });
  const leaving = join(folder, 'leaving');
  await mkdir(leaving, { recursive: true });
  const pathOf = (cid: string) => join(folder, cid.slice(-2), cid);
  const has = (cid: string) =>
    access(pathOf(cid)).then(
      () => true,
      () => false,
    );

  /** Decides about what is in `leaving`: back to its place where somebody owns it. */
  const settle = async (cids: readonly string[], owned: Owned): Promise<number> => {
    const staying = await owned(cids);
    await eachOf(cids, async (cid) => {
      const from = join(leaving, cid);
      if (staying.has(cid)) await rename(from, pathOf(cid)).catch(unlessGone);
      else await rm(from, { force: true });
    });
    // Back in place for certain before it is gone from here.
    await eachOf([...new Set([...staying].map((cid) => dirname(pathOf(cid))))], (path) =>
      syncFolder(path).catch(unlessGone),
    );
    await syncFolder(leaving);
    return cids.length - staying.size;
  };

  const remove = async (cids: readonly string[], owned: Owned): Promise<number> => {
    let removed = 0;
    for (let i = 0; i < cids.length; i += part) {
      const staying = await owned(cids.slice(i, i + part));
      const going = cids.slice(i, i + part).filter((cid) => !staying.has(cid));
      if (going.length === 0) continue;
      await eachOf(going, (cid) => rename(pathOf(cid), join(leaving, cid)).catch(unlessGone));
      await eachOf([...new Set(going.map((cid) => dirname(pathOf(cid))))], (path) =>
        syncFolder(path).catch(unlessGone),
      );
      removed += await settle(going, owned);
    }
    return removed;
  };

  return {
    has,
    remove: async (cids, owned) => void (await remove(cids, owned)),
    async sweep(owned) {
      const left = await readdir(leaving);
      let removed = left.length > 0 ? await settle(left, owned) : 0;
      for (const entry of await readdir(folder, { withFileTypes: true })) {
        if (!entry.isDirectory() || entry.name.length !== 2) continue;
        removed += await remove(await readdir(join(folder, entry.name)), owned);
      }
      return removed;
    },
    async put(blobs) {
      const staged: { from: string; to: string }[] = [];
      try {
        await eachOf(blobs, async ({ cid, bytes }) => {
          if (await has(cid)) return;
          const from = join(aside, randomUUID());
          staged.push({ from, to: pathOf(cid) });
          await writeDurably(from, bytes);
        });
        const folders = new Set(staged.map(({ to }) => dirname(to)));
        await eachOf([...folders], async (path) => {
          if (await mkdir(path, { recursive: true })) await syncFolder(dirname(path));
        });
        await eachOf(staged, ({ from, to }) => rename(from, to));
        await eachOf([...folders], syncFolder);
      } catch (cause) {
        await Promise.all(staged.map(({ from }) => rm(from, { force: true })));
        throw cause;
      }
    },
    async get(cid) {
      try {
        return await readFile(pathOf(cid));
      } catch (cause) {
        throw new ChartkeyError('NOT_FOUND', { cause, detail: 'no such blob' });
      }
    },
  };
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.datasync();
  } finally {
    await file.close();
  }
}

/** Another process of this gateway took it first. */
function unlessGone(cause: NodeJS.ErrnoException): void {
  if (cause.code !== 'ENOENT') throw cause;
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Waits for all of them, also when one fails, so that nothing is still being written when the caller cleans up. */
async function eachOf<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async () => {
    while (next < items.length) await work(items[next++]!);
  };
  const done = await Promise.allSettled(Array.from({ length: Math.min(inFlight, items.length) }, worker));
  for (const result of done) if (result.status === 'rejected') throw result.reason;
}
