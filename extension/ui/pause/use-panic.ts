import type { StateView } from '../../messages/views.ts';
import { useAction } from '../hooks/use-action.ts';
import { usePlatform } from '../platform.ts';

/** Pressed already, whether or not everything of it could be done. */
export const pausePressed = ({ pause }: Pick<StateView, 'pause'>): boolean =>
  pause?.state === 'paused' || pause?.state === 'asked';

/** Panic stop: one press, never a question, because it can be taken back with one tap. */
export function usePanic() {
  const platform = usePlatform();
  const { busy, error, run } = useAction();
  return { busy, error, panic: () => void run(async () => void (await platform.call('pause.panic', {}))) };
}
