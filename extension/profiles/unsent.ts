import type { Engine } from '../background/create-context.ts';
import { readStopsBeside } from '../grants/stops-beside.ts';
import { pressKey } from '../pause/press.ts';

/** Whether stops wait that gateway or chain have not heard. The last press of Pause stays behind for the screens. */
export const hasUnsent = async ({ db }: Pick<Engine, 'db'>): Promise<boolean> =>
  (await readStopsBeside({ db })) !== undefined ||
  (await db.getAllKeys('outbox')).some((key) => key !== pressKey && !key.startsWith('planned/'));
