import { useState } from 'preact/hooks';
import type { SharingView } from '../../messages/views.ts';
import { time, sharing as words } from '../../strings/words.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { useAction } from '../hooks/use-action.ts';
import { usePlatform } from '../platform.ts';
import { ShareLess } from './share-less.tsx';
import { StopOnDay } from './stop-on-day.tsx';
import { isLive } from './use-stop.ts';

/** What can be done with a share besides stopping it, and what was done, aloud. */
export function ShareActions({ share, say }: { share: SharingView; say(text: string): void }) {
  const platform = usePlatform();
  const [asking, setAsking] = useState<'less' | 'plan'>();
  const { busy, error, run } = useAction();
  const { id, name, state } = share;
  const canChange = state === 'active' || state === 'sending';
  const again = () =>
    run(async () => {
      const { requestId } = await platform.call('sharing.renew', { id });
      await platform.review('access', requestId);
    });
  return (
    <>
      <fieldset class="share-actions">
        <legend class="visually-hidden">{words.actions}</legend>
        {canChange && (
          <>
            <button
              type="button"
              class="button button-quiet"
              aria-label={words.lessWith(name)}
              onClick={() => setAsking('less')}
            >
              {words.less}
            </button>
            <button
              type="button"
              class="button button-quiet"
              aria-label={words.planWith(name)}
              onClick={() => setAsking('plan')}
            >
              {words.plan}
            </button>
          </>
        )}
        {state !== 'stopping' && state !== 'sending' && (
          <button
            type="button"
            class="button button-quiet"
            aria-label={isLive(share) ? words.renewWith(name) : words.againWith(name)}
            disabled={busy}
            onClick={() => void again()}
          >
            {isLive(share) ? words.renew : words.again}
          </button>
        )}
      </fieldset>
      {error && <ErrorNotice code={error.code} />}
      {asking === 'less' && (
        <ShareLess share={share} done={() => say(words.lessDone(name))} close={() => setAsking(undefined)} />
      )}
      {asking === 'plan' && (
        <StopOnDay
          share={share}
          done={(at) => say(words.plannedDone(name, time.day(at)))}
          close={() => setAsking(undefined)}
        />
      )}
    </>
  );
}
