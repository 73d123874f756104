import { useView } from '../hooks/use-view.ts';
import { pausePressed } from './use-panic.ts';

/** Whether all sharing is paused, or was asked to be. */
export function usePaused(): boolean {
  const { data } = useView('state.get', {}, ['state']);
  return data !== undefined && pausePressed(data);
}
