import { mkdirSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Hex } from '#protocol/bytes';

export interface Tombstone {
  grant: Hex;
  /** `shredded`: the account that granted it was erased, with it or after it was stopped. */
  source: 'signed' | 'chain' | 'shredded';
  /** Unix seconds. */
  at: number;
}

/** An account that was erased: nothing of it is ever stored again (K13). */
export interface ShreddedAccount {
  account: Hex;
  /** Unix seconds. */
  at: number;
}

/** A signed Pause, kept beside the tombstones for the same reason (K11). */
export interface JournalledPause {
  grant: Hex;
  paused: boolean;
  version: number;
  /** Unix seconds. */
  at: number;
  signature: Hex;
}

export type JournalLine = Tombstone | ShreddedAccount | JournalledPause;

export interface TombstoneJournal {
  /** All of them durable when it resolves. */
  append(...lines: readonly JournalLine[]): Promise<void>;
  /** Everything ever appended; a line cut short by a crash was never acknowledged and is left out. */
  read(): Promise<JournalLine[]>;
  close(): Promise<void>;
}

/**
 * An append-only file, written and synced before anything else learns of a revocation (K2), a pause (K11) or an erasure
 * (K13). It can live on another disk than the databases: whatever is restored from a backup, replaying it stops again what
 * was stopped.
 */
export async function openTombstoneJournal(path: string): Promise<TombstoneJournal> {
  mkdirSync(dirname(path), { recursive: true });
  const file = await open(path, 'a+');
  await startOnFreshLine(file);
  let tail: Promise<void> = Promise.resolve();
  /** False after a write that may have left the beginning of a line behind: the next must not be glued to it. */
  let whole = true;
  return {
    append(...lines) {
      const write = async () => {
        const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
        const before = whole ? '' : '\n';
        whole = false;
        await file.appendFile(`${before}${text}`);
        await file.datasync();
        whole = true;
      };
      const done = tail.then(write);
      tail = done.catch(() => undefined);
      return done;
    },
    async read() {
      await tail;
      const { size } = await file.stat();
      const { buffer } = await file.read({ buffer: Buffer.alloc(size), position: 0 });
      return buffer
        .toString('utf8')
        .split('\n')
        .slice(0, -1)
        .filter((line) => line.endsWith('}'))
        .map((line) => JSON.parse(line) as JournalLine);
    },
    async close() {
      await tail;
      await file.close();
    },
  };
}

/** After a write that was cut short, the next line must not be glued to the rest of it. */
async function startOnFreshLine(file: FileHandle): Promise<void> {
  const { size } = await file.stat();
  if (size === 0) return;
  const { buffer } = await file.read({ buffer: Buffer.alloc(1), position: size - 1 });
  if (buffer[0] !== 10) await file.appendFile('\n');
}
