import type { PauseView } from '../../messages/views.ts';
import { pause as words } from '../../strings/words.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Notice } from '../components/notice.tsx';
import { useAction } from '../hooks/use-action.ts';
import { useNow } from '../hooks/use-now.ts';
import { usePlatform } from '../platform.ts';

interface PauseNoticeProps {
  pause: PauseView;
  /** Resuming needs the keys; without them it is said how to get there. */
  locked: boolean;
}

/** Sharing is paused: since when, by whom, what of it could not be done yet, and the way back. */
export function PauseNotice({ pause, locked }: PauseNoticeProps) {
  const platform = usePlatform();
  const now = useNow(60_000);
  const { busy, error, run } = useAction();
  const { state, at, here, waiting, total } = pause;
  if (state === 'resuming')
    return waiting === 0 ? null : (
      <Notice tone="info" title={words.resumingTitle}>
        <p class="small">{words.resuming(waiting)}</p>
      </Notice>
    );
  if (state === 'asked')
    return locked ? (
      <Notice tone="critical" title={words.askedTitle}>
        <p class="small">{words.asked(at, now)}</p>
      </Notice>
    ) : (
      <Notice tone="caution" title={words.pausingTitle}>
        <p class="small">{words.pausing}</p>
      </Notice>
    );
  return (
    <Notice tone="caution" title={waiting > 0 ? words.notToldTitle : words.title}>
      <p class="small">
        {words.pressed(here, at, now)} {waiting > 0 ? words.notTold(waiting, total) : words.nobody}
      </p>
      {locked ? (
        <p class="small">{words.unlockToResume}</p>
      ) : (
        <button
          type="button"
          class="button"
          disabled={busy}
          onClick={() => void run(async () => void (await platform.call('pause.resume', {})))}
        >
          {words.resume}
        </button>
      )}
      {error && <ErrorNotice code={error.code} />}
    </Notice>
  );
}
