import type { AskerView } from '../../messages/views.ts';
import { wallet as words } from '../../strings/words.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { useAction } from '../hooks/use-action.ts';
import { usePlatform } from '../platform.ts';
import { Asker } from './asker.tsx';

interface WalletStepProps {
  asker: AskerView;
  /** Of the question or the offered copy. */
  id: string;
  /** Called once Chartkey's own account is to do it. */
  instead(): void;
}

/** Answered with yes, and waiting for the patient's own wallet: the way to the page that asks it, or to do without. */
export function WalletStep({ asker, id, instead }: WalletStepProps) {
  const platform = usePlatform();
  const { busy, error, run } = useAction();
  const ownKey = () =>
    run(async () => {
      await platform.call('walletTask.useOwnKey', { id });
      instead();
    });
  return (
    <main class="outcome">
      <Asker asker={asker} />
      <h2 class="outcome-title" aria-live="polite">
        {words.stepTitle}
      </h2>
      <p class="quiet centred">{words.stepText}</p>
      {error && <ErrorNotice code={error.code} />}
      <div class="actions outcome-actions">
        <button type="button" class="button" onClick={() => void platform.open('dashboard.html#wallet')}>
          {words.stepOpen}
        </button>
        <button type="button" class="button" disabled={busy} onClick={() => void ownKey()}>
          {words.useOwnKey}
        </button>
      </div>
    </main>
  );
}
