import CirclePause from 'lucide/dist/esm/icons/circle-pause.mjs';
import { pause as words } from '../../strings/words.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Icon } from '../components/icon.tsx';
import { useView } from '../hooks/use-view.ts';
import { pausePressed, usePanic } from './use-panic.ts';

/** Panic stop, on the line above what is shared: there while something is, and gone once it was pressed. */
export function PanicButton() {
  const { data: state } = useView('state.get', {}, ['state']);
  const { panic, busy, error } = usePanic();
  if (error) return <ErrorNotice code={error.code} />;
  if (!state || pausePressed(state)) return null;
  return (
    <button type="button" class="button button-stop panic" aria-label={words.panicName} disabled={busy} onClick={panic}>
      <Icon nodes={CirclePause} size="small" />
      {words.panic}
    </button>
  );
}
