import { useEffect, useRef } from 'preact/hooks';
import type { SharingView } from '../../messages/views.ts';
import { popup as words } from '../../strings/words.ts';

interface StopAllProps {
  sharing: readonly SharingView[];
  stop(shares: readonly SharingView[]): Promise<void>;
  close(): void;
}

/** The one stop that asks again, because it ends everything. */
export function StopAll({ sharing, stop, close }: StopAllProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="stop-all" onClose={close}>
      <h2 id="stop-all">{words.stopAllTitle}</h2>
      <p class="small quiet">{words.stopAllText(sharing.length)}</p>
      <div class="twins">
        <button type="button" class="button" onClick={() => dialog.current?.close()}>
          {words.keepSharing}
        </button>
        <button
          type="button"
          class="button button-stop-strong"
          onClick={() => {
            void stop(sharing);
            dialog.current?.close();
          }}
        >
          {words.stopAllYes}
        </button>
      </div>
    </dialog>
  );
}
