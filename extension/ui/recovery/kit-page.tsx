import { useEffect, useRef, useState } from 'preact/hooks';
import { toChartkeyError } from '#protocol/errors';
import { keys, recovery as words } from '../../strings/words.ts';
import { Busy } from '../components/busy.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Notice } from '../components/notice.tsx';
import { PageHead } from '../dashboard/page-head.tsx';
import { hashOf } from '../dashboard/route.ts';
import { useAction } from '../hooks/use-action.ts';
import { useConfirmYou } from '../keys/confirm-you.tsx';
import { usePlatform } from '../platform.ts';
import { BackLink } from './back-link.tsx';
import { KitSheet } from './kit-sheet.tsx';

/** The words again, to be printed: after a proof, in this page only, covered when attention is lost (X7). */
export function KitPage() {
  const { recovery } = usePlatform();
  const [none, setNone] = useState(false);
  const [phrase, setPhrase] = useState<readonly string[]>();
  const leaving = useRef(new AbortController());
  useEffect(() => () => leaving.current.abort(), []);
  const { busy, error, run } = useAction();
  const you = useConfirmYou({ label: words.yourPassword, disabled: busy });
  const submit = (event: Event) => {
    event.preventDefault();
    void run(async () => {
      try {
        await you.confirm(async (proof) => setPhrase(await recovery.words(proof)), leaving.current.signal);
      } catch (thrown) {
        if (toChartkeyError(thrown).code !== 'NO_WORDS') throw thrown;
        setNone(true);
      }
    });
  };
  return (
    <>
      <BackLink />
      <PageHead title={words.kitTitle} />
      {phrase ? (
        <KitSheet phrase={phrase}>
          <button type="button" class="button" onClick={() => setPhrase(undefined)}>
            {words.hide}
          </button>
        </KitSheet>
      ) : (
        <form class="card setting setting-form" onSubmit={submit}>
          {none ? (
            <Notice tone="info">
              <p class="small">{words.kitNone}</p>
            </Notice>
          ) : (
            <>
              <p class="quiet measure">{words.kitIntro}</p>
              {you.fields}
            </>
          )}
          {error && <ErrorNotice code={error.code} />}
          {busy && <Busy text={you.byPasskey ? keys.asking : words.tryingIt} />}
          <div class="actions">
            {none ? (
              <>
                <a class="button" href={hashOf({ page: 'backup' })}>
                  {words.backupOpen}
                </a>
                <a class="button" href={hashOf({ page: 'guardians' })}>
                  {words.guardiansOpen}
                </a>
              </>
            ) : (
              <button type="submit" class="button button-primary" disabled={busy || you.isEmpty}>
                {words.kitShow}
              </button>
            )}
          </div>
        </form>
      )}
    </>
  );
}
