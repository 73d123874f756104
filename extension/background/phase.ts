import { ChartkeyError } from '#protocol/errors';
import type { StateView } from '../messages/views.ts';
import type { Engine } from './create-context.ts';

export async function phaseOf({ keys }: Pick<Engine, 'keys'>): Promise<StateView['phase']> {
  if (!(await keys.isSetUp())) return 'not-set-up';
  try {
    await keys.session();
    return 'ready';
  } catch (error) {
    if (error instanceof ChartkeyError && error.code === 'LOCKED') return 'locked';
    throw error;
  }
}
