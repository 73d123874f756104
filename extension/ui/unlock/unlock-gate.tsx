import type { ComponentChildren } from 'preact';
import type { StateView } from '../../messages/views.ts';
import { common } from '../../strings/words.ts';
import { Busy } from '../components/busy.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { useView } from '../hooks/use-view.ts';
import { LockedNotices } from '../pause/locked-notices.tsx';
import { KeyRequestNotice } from '../recovery/key-request-notice.tsx';
import { UnlockForm } from './unlock-form.tsx';

interface UnlockGateProps {
  /** Instead of everything, before there is a vault. */
  notSetUp(state: StateView): ComponentChildren;
  /** Around the unlock form and the waiting line. */
  frame?(content: ComponentChildren): ComponentChildren;
  /** Where to go for a passkey when this page is no place for it. */
  passkeyElsewhere?: () => void;
  children(state: StateView): ComponentChildren;
}

/** What every page of ours does first: not set up, locked, or ready. Locking elsewhere takes the content away at once. */
export function UnlockGate({ notSetUp, frame = (content) => content, passkeyElsewhere, children }: UnlockGateProps) {
  const { data: state, error, reload, put } = useView('state.get', {}, ['state', 'approvals']);
  if (!state) return frame(error ? <ErrorNotice code={error.code} retry={reload} /> : <Busy text={common.loading} />);
  if (state.phase === 'not-set-up') return notSetUp(state);
  if (state.phase === 'locked')
    return frame(
      <>
        <KeyRequestNotice locked />
        <LockedNotices state={state}>
          <UnlockForm
            pending={state.pending}
            opened={() => {
              // At once; and what the unlock changed besides, such as a pause that was asked for, may have been told before.
              put({ ...state, phase: 'ready' });
              reload();
            }}
            passkeyElsewhere={passkeyElsewhere}
          />
        </LockedNotices>
      </>,
    );
  return children(state);
}
