import { canonicalJson } from '#protocol/canonical-json';
import { ChartkeyError } from '#protocol/errors';
import { newLane } from '../approvals/fresh-path.ts';
import type { Boxes } from './boxes.ts';
import type { Database } from './database.ts';
import { logOfLane } from './devices.ts';
import { chainFacts, layLog, lengthOf, type NewFact, readIntact } from './log.ts';
import { checkChain, hashOfEntry, laneOfEntry, logStart } from './log-chain.ts';
import type { LogEntry } from './log-entry.ts';
import type { Batch } from './store.ts';

/**
 * What `Store.repair` writes: the copy, and behind it whatever still lies here and follows. Entries that lie here but follow
 * nothing any more are facts all the same (a grant, a stop): they are written again in a new lane. A log that came back
 * shorter than it was is not gone on with, since what is missing may be known elsewhere (K9).
 */
export async function repairLog(
  db: Database,
  boxes: Boxes,
  lane: number,
  copy: readonly LogEntry[],
  now: number,
): Promise<{ batch: Batch; result: number }> {
  if (laneOfEntry(copy[0]) !== lane) throw new ChartkeyError('VAULT_DAMAGED', { detail: 'a log of another device' });
  let head = await checkChain(copy);
  const log = await logOfLane(db, boxes, lane);
  const { entries: here, mark } = await readIntact(db, boxes, log);
  for (const entry of here) {
    const other = copy[entry.seq];
    if (other && canonicalJson(other) !== canonicalJson(entry))
      throw new ChartkeyError('LOG_FORKED', { detail: `log entry ${entry.seq}` });
  }
  const whole = [...copy];
  for (const entry of here) {
    if (entry.seq !== whole.length || entry.prev !== head) continue;
    whole.push(entry);
    head = await hashOfEntry(entry);
  }
  const left = here.filter(({ seq }) => seq >= whole.length);
  const missing = Math.max(0, lengthOf(mark) - whole.length - left.length);
  const repairs = (mark.repairs ?? 0) + 1;
  const lay = async (name: typeof log) => {
    const laid = await layLog(boxes, name, lane, whole);
    return { ...laid, mark: { ...laid.mark, repairs } };
  };
  if (log !== 'own') {
    const again = left.map(factOf).filter(({ kind }) => kind !== 'device');
    return { batch: { logs: [await lay(lane)], ...(again.length > 0 ? { facts: again } : {}) }, result: missing };
  }
  if (missing === 0 && left.length === 0) return { batch: { logs: [await lay('own')], dropLog: true }, result: 0 };
  const again = left.map(factOf).filter(({ kind }) => kind !== 'device');
  const fresh = newLane();
  const own = await layLog(
    boxes,
    'own',
    fresh,
    await chainFacts([{ kind: 'device', lane: fresh }, ...again], now, 0, logStart),
  );
  return { batch: { logs: [await lay(lane), own], dropLog: true }, result: missing };
}

/** The fact of an entry, with its time. */
export function factOf({ v: _, seq: _seq, prev: _prev, ...fact }: LogEntry): NewFact {
  return fact;
}
