import type { PauseView } from '../messages/views.ts';
import { beginningWith, type Database } from '../storage/database.ts';
import { readPress } from './press.ts';

/** What screens say of a pause, locked or not: read in clear from what is pressed and what is on its way. */
export async function pauseView(db: Database): Promise<PauseView | undefined> {
  const press = await readPress({ db });
  const rows = await db.getAll('outbox', beginningWith('pause/'));
  const pauses = rows.flatMap((row) => (row.kind === 'pause' ? [row] : []));
  const paused = press?.paused ?? false;
  const waiting = pauses.filter(({ row }) => row.pause.paused === paused).length;
  if (!press && waiting === 0) return undefined;
  const at = press?.at ?? Math.max(...pauses.map(({ row }) => row.pause.version));
  const { here = true, total = waiting } = press ?? {};
  const state = !paused ? 'resuming' : press?.version === undefined ? 'asked' : 'paused';
  return { state, at, here, waiting, total };
}
