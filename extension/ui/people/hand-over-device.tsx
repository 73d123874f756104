import { useState } from 'preact/hooks';
import type { ErrorCode } from '#protocol/errors';
import type { PersonView } from '../../messages/views.ts';
import { common, people as words } from '../../strings/words.ts';
import { Busy } from '../components/busy.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';

interface HandOverDeviceProps {
  view: PersonView;
  busy: boolean;
  error: ErrorCode | undefined;
  takeOff(): void;
  back(): void;
}

/** The records stay here until somebody has seen them open over there. */
export function HandOverDevice({ view, busy, error, takeOff, back }: HandOverDeviceProps) {
  const [seen, setSeen] = useState(false);
  const { profile } = view;
  return (
    <>
      <h2 tabIndex={-1}>{words.deviceTitle(profile.name)}</h2>
      <ol class="points">
        {words.devicePoints.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ol>
      <label class="confirm">
        <input type="checkbox" checked={seen} onChange={(event) => setSeen(event.currentTarget.checked)} />
        <span>{words.seenThere(profile.name)}</span>
      </label>
      <p class="small quiet measure">{words.takeOffText}</p>
      {error && <ErrorNotice code={error} retry={takeOff} />}
      {busy ? (
        <Busy text={words.working} />
      ) : (
        <div class="actions">
          <button type="button" class="button button-stop-strong button-large" disabled={!seen} onClick={takeOff}>
            {words.takeOff}
          </button>
          <button type="button" class="button button-quiet" onClick={back}>
            {common.cancel}
          </button>
        </div>
      )}
    </>
  );
}
