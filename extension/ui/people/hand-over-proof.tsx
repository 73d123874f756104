import { useEffect, useRef } from 'preact/hooks';
import { common, keys, people as words } from '../../strings/words.ts';
import { Busy } from '../components/busy.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { useAction } from '../hooks/use-action.ts';
import { useConfirmYou } from '../keys/confirm-you.tsx';
import { usePlatform } from '../platform.ts';

interface HandOverProofProps {
  person: string;
  proven(words: readonly string[]): void;
  back(): void;
}

/** An open screen is not enough to see somebody's words: who is there is asked again, in this very page (X2, X7). */
export function HandOverProof({ person, proven, back }: HandOverProofProps) {
  const platform = usePlatform();
  const leaving = useRef(new AbortController());
  useEffect(() => () => leaving.current.abort(), []);
  const { busy, error, run } = useAction();
  const you = useConfirmYou({ label: words.password, disabled: busy });
  const submit = (event: Event) => {
    event.preventDefault();
    const show = async () =>
      you.confirm(async (proof) => proven(await platform.wordsOfPerson(person, proof)), leaving.current.signal);
    void run(show);
  };
  return (
    <form class="setting-form" onSubmit={submit}>
      <h2 tabIndex={-1}>{words.confirmTitle}</h2>
      <p class="small measure">{words.passwordText}</p>
      {you.fields}
      {error && <ErrorNotice code={error.code} />}
      {busy && <Busy text={you.byPasskey ? keys.asking : common.loading} />}
      <div class="actions">
        <button type="submit" class="button button-primary" disabled={busy || you.isEmpty}>
          {words.showWords}
        </button>
        <button type="button" class="button" onClick={back}>
          {common.cancel}
        </button>
      </div>
    </form>
  );
}
