import type { Database } from '../storage/database.ts';
import { isFull, storageError } from '../storage/storage-error.ts';
import type { ChainRow } from './chain-row.ts';
import { type ChainView, chainView } from './chain-view.ts';
import type { BlockReader } from './read-events.ts';

/** Blocks behind the head that may still be re-organised: read again every time. */
const unsettled = 32;
/** Rows are merged past this many. */
const rowLimit = 64;

export interface ChainFollower {
  /** What is known now, without asking anybody. */
  view(): Promise<ChainView>;
  /** Catches up and returns the view. Throws `OFFLINE` or `WRONG_CHAIN`; what was known stays. */
  sync(): Promise<ChainView>;
  /** Unix seconds of a block, by the chain itself. Throws `OFFLINE`. */
  timeOf(block: number): Promise<number>;
}

/**
 * Follows the chain from a persisted cursor. A re-org inside the last blocks is read again; a deeper one, or a chain that
 * was started over, shows as another hash at the cursor and everything is read anew.
 */
export function createChainFollower(db: Database, reader: BlockReader, firstBlock: number): ChainFollower {
  let rows: ChainRow[] | undefined;
  let view: ChainView | undefined;
  let running: Promise<ChainView> | undefined;

  const load = async (): Promise<ChainRow[]> => {
    rows ??= (await db.getAll('chain')).filter(({ v }) => v === 2);
    return rows;
  };

  const settledAt = async (known: ChainRow[]): Promise<ChainRow[]> => {
    const kept = [...known];
    for (let last = kept.at(-1); last; last = kept.at(-1)) {
      if ((await reader.hashOf(last.to)) === last.hash) return kept;
      kept.pop();
    }
    return kept;
  };

  const catchUp = async (): Promise<ChainView> => {
    const known = await load();
    const head = await reader.head();
    const settled = await settledAt(known.filter(({ to }) => to <= head - unsettled));
    const from = (settled.at(-1)?.to ?? firstBlock - 1) + 1;
    if (head < from) return publish(settled);
    const events = await reader.read(from, head);
    const border = head - unsettled;
    const fresh: ChainRow[] = [];
    for (const [first, last] of [
      [from, border],
      [Math.max(from, border + 1), head],
    ] as const) {
      const hash = last >= first ? await reader.hashOf(last) : undefined;
      const inside = events.filter(({ block }) => block >= first && block <= last);
      if (hash) fresh.push({ v: 2, from: first, to: last, hash, events: inside });
    }
    return publish([...compact(settled), ...fresh]);
  };

  const publish = async (next: ChainRow[]): Promise<ChainView> => {
    const tx = db.transaction('chain', 'readwrite');
    const writes = [tx.store.clear(), ...next.map((row) => tx.store.put(row, row.from)), tx.done];
    // It is public and can be read again: on a full disk it is kept in memory alone.
    await Promise.all(writes).catch((thrown: unknown) => {
      for (const write of writes) void write.catch(() => undefined);
      if (!isFull(tx.error ?? thrown)) throw storageError(thrown);
    });
    rows = next;
    view = chainView(next);
    return view;
  };

  return {
    view: async () => {
      view ??= chainView(await load());
      return view;
    },
    sync: () => {
      running ??= catchUp().finally(() => {
        running = undefined;
      });
      return running;
    },
    timeOf: (block) => reader.timeOf(block),
  };
}

/** Many short runs become one; the hash at the end stays the witness. */
function compact(rows: ChainRow[]): ChainRow[] {
  if (rows.length < rowLimit) return rows;
  const last = rows.at(-1)!;
  return [{ ...last, from: rows[0]!.from, events: rows.flatMap(({ events }) => events) }];
}
