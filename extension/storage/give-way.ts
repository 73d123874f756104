import { ChartkeyError } from '#protocol/errors';
import { newLane } from '../approvals/fresh-path.ts';
import type { Boxes } from './boxes.ts';
import type { Database } from './database.ts';
import { logOfLane } from './devices.ts';
import { chainFacts, type LogName, layLog, lengthOf, type NewFact, readIntact } from './log.ts';
import { checkChain, hashOfEntry, laneOfEntry, logStart } from './log-chain.ts';
import type { LogEntry } from './log-entry.ts';
import type { Batch } from './store.ts';

/**
 * What `Store.giveWay` writes: the copy, and behind it whatever is held and follows. Entries that are held but follow
 * nothing any more are facts all the same (a grant, a stop): they are written again, with their time. This device goes on in
 * its own lane only when the copy brought back exactly what was lost; where the copy holds more or something else, or where
 * something stays missing, another device may know it, so that this one starts over (K9).
 */
export async function giveWayTo(
  db: Database,
  boxes: Boxes,
  lane: number,
  copy: readonly LogEntry[],
  now: number,
): Promise<{ batch: Batch; result: number }> {
  if (laneOfEntry(copy[0]) !== lane) throw new ChartkeyError('VAULT_DAMAGED', { detail: 'a log of another device' });
  await checkChain(copy);
  const log = await logOfLane(db, boxes, lane);
  const { entries: held, mark } = await readIntact(db, boxes, log);
  const { whole, left } = await joined(copy, held);
  const missing = Math.max(0, lengthOf(mark) - whole.length - left.length);
  const again = left.flatMap((entry) => (entry.kind === 'device' ? [] : [factOf(entry)]));
  const lay = async (name: LogName) => {
    const laid = await layLog(boxes, name, lane, whole);
    return { ...laid, mark: { ...laid.mark, repairs: (mark.repairs ?? 0) + 1 } };
  };
  if (log !== 'own') return { batch: { logs: [await lay(lane)], facts: again }, result: missing };
  if (left.length === 0 && whole.length === lengthOf(mark)) return { batch: { logs: [await lay('own')] }, result: 0 };
  const fresh = newLane();
  const entries = await chainFacts([{ kind: 'device', lane: fresh }, ...again], now, 0, logStart);
  const own = await layLog(boxes, 'own', fresh, entries);
  return { batch: { logs: [await lay(lane), own] }, result: missing };
}

/** The copy with everything behind it that is held and follows; `left` is what is held and contradicts or follows nothing. */
async function joined(copy: readonly LogEntry[], held: readonly LogEntry[]) {
  const whole = [...copy];
  const left: LogEntry[] = [];
  let head = await hashOfEntry(copy.at(-1)!);
  for (const entry of held) {
    const other = copy[entry.seq];
    // By its hash, which covers no secret: one that was struck out here contradicts nothing.
    if (other && (await hashOfEntry(other)) === (await hashOfEntry(entry))) continue;
    if (other || entry.seq !== whole.length || entry.prev !== head) left.push(entry);
    else {
      whole.push(entry);
      head = await hashOfEntry(entry);
    }
  }
  return { whole, left };
}

/** The fact of an entry, with its time. */
function factOf({ v: _, seq: _seq, prev: _prev, ...fact }: LogEntry): NewFact {
  return fact;
}
