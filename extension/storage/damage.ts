import type { Hex } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import type { Boxes } from './boxes.ts';
import type { Database } from './database.ts';
import { chunkEntries, type LogName, type LogWrite, laneOfLog, peerLanes, readChunk, readEnd } from './log.ts';
import { checkChain, hashOfEntry, logStart } from './log-chain.ts';

/** Something on disk that is not what was written. */
export type Damage =
  /** Chunks of a device's log that are missing, were cut, do not open or do not follow one another. */
  | { kind: 'log'; lane: number | undefined; own: boolean; chunks: number[] }
  /** The mark said less than the log holds; it has been put right. */
  | { kind: 'mark'; lane: number | undefined; own: boolean }
  /** A sealed row that does not open. */
  | { kind: 'row'; place: string };

/** Reads everything once; `marks` puts lying marks right. */
export async function findDamage(db: Database, boxes: Boxes): Promise<{ found: Damage[]; marks: LogWrite[] }> {
  const found: Damage[] = [];
  const marks: LogWrite[] = [];
  const own = await laneOfLog(db, boxes);
  for (const log of ['own' as const, ...(await peerLanes(db))]) {
    const who = { lane: log === 'own' ? own : log, own: log === 'own' };
    const { mark, tail, lied } = await readEnd(db, boxes, log);
    const chunks = await damagedChunks(db, boxes, log, mark.chunk);
    if (chunks.length > 0) found.push({ kind: 'log', ...who, chunks });
    const last = tail?.at(-1);
    if (lied) found.push({ kind: 'mark', ...who });
    // Marks of the first version of the format say neither whose log it is nor how it ends.
    if (!last || who.lane === undefined || (!lied && mark.head && mark.lane === who.lane)) continue;
    marks.push({ log, chunks: [], mark: { ...mark, lane: who.lane, head: await hashOfEntry(last) } });
  }
  return { found: [...found, ...(await damagedRows(db, boxes))], marks };
}

/** One chunk after the other, so that whoever waits for the worker gets a turn in between. */
async function damagedChunks(db: Database, boxes: Boxes, log: LogName, last: number): Promise<number[]> {
  const bad: number[] = [];
  let head: Hex | undefined = logStart;
  for (let chunk = 0; chunk <= last; chunk++) {
    const entries = await readChunk(db, boxes, log, chunk);
    const [first] = entries ?? [];
    // Behind a lost chunk the chain goes on from whatever the next one names.
    head = entries && (await checkChain(entries, chunk * chunkEntries, head ?? first?.prev).catch(() => undefined));
    if (head === undefined) bad.push(chunk);
  }
  return bad;
}

async function damagedRows(db: Database, boxes: Boxes): Promise<Damage[]> {
  const found: Damage[] = [];
  for (const place of await db.getAllKeys('rows')) {
    const box = await db.get('rows', place);
    if (box && !(await opens(boxes, place, box))) found.push({ kind: 'row', place });
  }
  return found;
}

const opens = (boxes: Boxes, ...[place, box]: Parameters<Boxes['openBytes']>): Promise<boolean> =>
  boxes.openBytes(place, box).then(
    () => true,
    (error: unknown) => !(error instanceof ChartkeyError && error.code === 'VAULT_DAMAGED'),
  );
