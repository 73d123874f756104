import { useEffect, useRef, useState } from 'preact/hooks';
import type { SharingView } from '../../messages/views.ts';
import { common, sharing as words } from '../../strings/words.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { useAction } from '../hooks/use-action.ts';
import { usePlatform } from '../platform.ts';
import { dayAfter, startOfDay, writtenDay } from './day-field.ts';

interface StopOnDayProps {
  share: Pick<SharingView, 'id' | 'name' | 'expires'>;
  /** Written down: unix ms of the stop. */
  done(stopAt: number): void;
  close(): void;
}

/** A day on which a share stops by itself, and who sees to it. */
export function StopOnDay({ share, done, close }: StopOnDayProps) {
  const platform = usePlatform();
  const dialog = useRef<HTMLDialogElement>(null);
  const { busy, error, run } = useAction();
  const first = writtenDay(dayAfter(Date.now()));
  // The share ends at a midnight of UTC: the last day that begins before it here.
  const last = writtenDay(share.expires * 1000 - 1);
  const [day, setDay] = useState(first);
  useEffect(() => dialog.current?.showModal(), []);
  const stopAt = startOfDay(day);
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="plan" onClose={close}>
      <h2 id="plan">{words.planTitle(share.name)}</h2>
      <div class="field">
        <label for="plan-day">{words.planDay}</label>
        <input
          id="plan-day"
          type="date"
          min={first}
          max={last}
          value={day}
          onInput={(event) => setDay(event.currentTarget.value)}
        />
      </div>
      <p class="small quiet">{words.planHonest}</p>
      {error && <ErrorNotice code={error.code} />}
      <div class="twins">
        <button type="button" class="button" onClick={() => dialog.current?.close()}>
          {common.cancel}
        </button>
        <button
          type="button"
          class="button"
          disabled={busy || stopAt === undefined}
          onClick={() =>
            void run(async () => {
              await platform.call('sharing.plan', { id: share.id, stopAt: stopAt! });
              done(stopAt!);
              dialog.current?.close();
            })
          }
        >
          {words.planDo}
        </button>
      </div>
    </dialog>
  );
}
