import type { Boxes } from './boxes.ts';
import type { Box, Database } from './database.ts';
import { chunkEntries, type LogWrite, peerLanes, placeOf, readIntact } from './log.ts';
import type { LogEntry } from './log-entry.ts';

const chunkOf = ({ seq }: LogEntry) => Math.floor(seq / chunkEntries);

/**
 * Every log held here without the secrets of those who are gone: only the chunks in which one stands are laid anew. Hashes do
 * not cover a secret, so chains, marks and what other devices hold stay as they are. A damaged log is mended first.
 */
export async function redactLogs(db: Database, boxes: Boxes, gone: ReadonlySet<string>): Promise<LogWrite[]> {
  const tells = (entry: LogEntry) => entry.kind === 'person' && entry.secret !== undefined && gone.has(entry.person);
  const struck = (entry: LogEntry): LogEntry => {
    if (entry.kind !== 'person' || !tells(entry)) return entry;
    const { secret: _, ...rest } = entry;
    return rest;
  };
  const writes: LogWrite[] = [];
  for (const log of ['own' as const, ...(await peerLanes(db))]) {
    const { entries, lost, lied, mark } = await readIntact(db, boxes, log);
    const found = [...new Set(entries.filter(tells).map(chunkOf))];
    if (lost.length > 0 || lied || found.length === 0) continue;
    const chunks = await Promise.all(
      found.map(async (chunk): Promise<[number, Box]> => {
        const list = entries.filter((entry) => chunkOf(entry) === chunk).map(struck);
        return [chunk, await boxes.seal(placeOf(log, chunk), list)];
      }),
    );
    writes.push({ log, chunks, mark });
  }
  return writes;
}
