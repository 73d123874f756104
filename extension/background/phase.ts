import { ChartkeyError } from '#protocol/errors';
import type { StateView } from '../messages/views.ts';
import type { Engine } from './create-context.ts';

export async function phaseOf({ db, keys }: Pick<Engine, 'db' | 'keys'>): Promise<StateView['phase']> {
  if ((await db.count('vault')) === 0) return 'not-set-up';
  try {
    await keys.session();
    return 'ready';
  } catch (error) {
    if (error instanceof ChartkeyError && error.code === 'LOCKED') return 'locked';
    throw error;
  }
}
