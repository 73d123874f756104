import { wallet as words } from '../../strings/words.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Notice } from '../components/notice.tsx';
import { useAction } from '../hooks/use-action.ts';
import { usePlatform } from '../platform.ts';

/** This share would be signed by the patient's own wallet: what that shows, and the way that shows less. */
export function WalletNotice({ requestId, changed }: { requestId: string; changed(): void }) {
  const platform = usePlatform();
  const { busy, error, run } = useAction();
  return (
    <Notice tone="info">
      <p class="small">{words.approvalNotice}</p>
      {error && <ErrorNotice code={error.code} />}
      <button
        type="button"
        class="button"
        disabled={busy}
        onClick={() =>
          void run(async () => {
            await platform.call('walletTask.useOwnKey', { id: requestId });
            changed();
          })
        }
      >
        {words.useOwnKey}
      </button>
    </Notice>
  );
}
