import CirclePause from 'lucide/dist/esm/icons/circle-pause.mjs';
import { pause as words } from '../../strings/words.ts';
import { Icon } from '../components/icon.tsx';
import { useView } from '../hooks/use-view.ts';
import { pausePressed, usePanic } from './use-panic.ts';

/** Panic stop in the dashboard, beside Lock, on every page. */
export function NavigationPanic() {
  const { data: state } = useView('state.get', {}, ['state']);
  const { panic, busy } = usePanic();
  if (!state || pausePressed(state)) return null;
  return (
    <button
      type="button"
      class="navigation-lock navigation-panic"
      aria-label={words.panicName}
      disabled={busy}
      onClick={panic}
    >
      <Icon nodes={CirclePause} />
      <span class="navigation-name only-wide">{words.panicLong}</span>
      <span class="navigation-name only-narrow">{words.panic}</span>
    </button>
  );
}
