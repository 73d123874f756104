import { toChartkeyError } from '#protocol/errors';
import type { PendingView } from '../../messages/views.ts';
import { popup as words } from '../../strings/words.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { useAction } from '../hooks/use-action.ts';
import { usePlatform } from '../platform.ts';

/** Where several questions wait: says not now to every one of them. Whoever asks again at once is quiet for a while (V3). */
export function RefuseAll({ waiting, answered }: { waiting: readonly PendingView[]; answered(): void }) {
  const platform = usePlatform();
  const { busy, error, run } = useAction();
  const refuse = async ({ kind, id }: PendingView) => {
    try {
      await (kind === 'access'
        ? platform.call('approval.refuse', { requestId: id })
        : platform.call('deposit.refuse', { depositId: id }));
    } catch (thrown) {
      // Taken back meanwhile: it waits for nobody.
      if (toChartkeyError(thrown).code !== 'ALREADY_ANSWERED') throw thrown;
    }
  };
  const refuseAll = () =>
    run(async () => {
      const answers = await Promise.allSettled(waiting.map(refuse));
      answered();
      for (const answer of answers) if (answer.status === 'rejected') throw answer.reason;
    });
  if (waiting.length < 2 && !error) return null;
  return (
    <div class="refuse-all">
      {waiting.length > 1 && (
        <button type="button" class="button" disabled={busy} onClick={() => void refuseAll()}>
          {words.refuseAll(waiting.length)}
        </button>
      )}
      {error && <ErrorNotice code={error.code} />}
    </div>
  );
}
