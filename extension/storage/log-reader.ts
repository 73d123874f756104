import { fromUtf8, utf8 } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import type { Boxes } from './boxes.ts';
import type { Database, MarkRow } from './database.ts';
import { type IntactLog, type LogName, readChunk, readIntact } from './log.ts';
import type { LogEntry } from './log-entry.ts';

/** What the ledger reads, and the one thing it writes: a snapshot of itself, which is no truth of its own. */
export interface LogReader {
  /** Where every log ends, in clear and cheap. */
  marks(): Promise<{ log: LogName; mark: MarkRow }[]>;
  intact(log: LogName, since: number): Promise<IntactLog>;
  /** One chunk; undefined when it is lost. */
  chunk(log: LogName, chunk: number): Promise<LogEntry[] | undefined>;
  /** The text saved last; undefined when there is none or it does not open. */
  snapshot(): Promise<string | undefined>;
  saveSnapshot(text: string): Promise<void>;
}

const place = 'snapshot/fold';

export function createLogReader(db: Database, boxes: () => Promise<Boxes>): LogReader {
  return {
    marks: async () => {
      const tx = db.transaction('mark');
      const [keys, marks] = await Promise.all([tx.store.getAllKeys(), tx.store.getAll()]);
      return keys.map((key, i) => ({ log: key === 'log' ? ('own' as const) : Number(key.slice(5)), mark: marks[i]! }));
    },
    intact: async (log, since) => readIntact(db, await boxes(), log, since),
    chunk: async (log, chunk) => readChunk(db, await boxes(), log, chunk),
    snapshot: async () => {
      const [open, box] = await Promise.all([boxes(), db.get('snapshot', 'fold')]);
      if (!box) return undefined;
      try {
        return fromUtf8(await open.openBytes(place, box));
      } catch (error) {
        if (error instanceof ChartkeyError && error.code === 'VAULT_DAMAGED') return undefined;
        throw error;
      }
    },
    saveSnapshot: async (text) => {
      await db.put('snapshot', await (await boxes()).sealBytes(place, utf8(text)), 'fold');
    },
  };
}
