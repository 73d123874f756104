import { useEffect, useRef, useState } from 'preact/hooks';
import type { PeopleView, PersonView } from '../../messages/views.ts';
import { people as words } from '../../strings/words.ts';
import { Busy } from '../components/busy.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Segmented } from '../components/segmented.tsx';
import { useAction } from '../hooks/use-action.ts';
import { usePlatform } from '../platform.ts';

interface RemovePersonProps {
  person: PersonView;
  removed(view: PeopleView): void;
  close(): void;
}

/** Asked once more, with what becomes of their shares; stopping them is the choice that stands. */
export function RemovePerson({ person: { person, profile, sharing }, removed, close }: RemovePersonProps) {
  const platform = usePlatform();
  const dialog = useRef<HTMLDialogElement>(null);
  const [stopSharing, setStopSharing] = useState(true);
  const { busy, error, run } = useAction();
  useEffect(() => dialog.current?.showModal(), []);
  const remove = () =>
    void run(async () => {
      removed(await platform.call('people.remove', { person, stopSharing }));
      dialog.current?.close();
    });
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="remove-person" onClose={close}>
      <h2 id="remove-person">{words.removeTitle(profile.name)}</h2>
      <p class="small quiet">{words.removeText}</p>
      {sharing > 0 && (
        <>
          <p class="small">{words.removeShares(sharing)}</p>
          <Segmented
            label={words.whatShares}
            options={[
              { value: 'stop', text: words.stopFirst },
              { value: 'run', text: words.letRun },
            ]}
            value={stopSharing ? 'stop' : 'run'}
            change={(value) => setStopSharing(value === 'stop')}
            ticked
          />
        </>
      )}
      {error && <ErrorNotice code={error.code} retry={remove} />}
      {busy ? (
        <Busy text={words.working} />
      ) : (
        <div class="twins">
          <button type="button" class="button" onClick={() => dialog.current?.close()}>
            {words.keep}
          </button>
          <button type="button" class="button button-stop-strong" onClick={remove}>
            {words.removeYes}
          </button>
        </div>
      )}
    </dialog>
  );
}
