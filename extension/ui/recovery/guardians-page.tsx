import { useEffect, useState } from 'preact/hooks';
import type { PreparedGuardians } from '../../recovery/make-guardians.ts';
import { common, recovery as words } from '../../strings/words.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Notice } from '../components/notice.tsx';
import { PageHead } from '../dashboard/page-head.tsx';
import { focusWhenLost } from '../hooks/focus-when-lost.ts';
import { useAction } from '../hooks/use-action.ts';
import { usePlatform } from '../platform.ts';
import { BackLink } from './back-link.tsx';
import { ChooseGuardians } from './choose-guardians.tsx';
import { HandOutShares } from './hand-out-shares.tsx';
import type { WaysBack } from './recovery-platform.ts';

/** Choosing guardians, handing their shares out, and ending them. Shares live in this page only, until it is left (X7). */
export function GuardiansPage() {
  const { recovery } = usePlatform();
  const [ways, setWays] = useState<WaysBack>();
  const [made, setMade] = useState<{ prepared: PreparedGuardians; shares: string[]; owner: string }>();
  const [done, setDone] = useState(false);
  const { error, run } = useAction();
  const load = () => void run(async () => setWays(await recovery.waysBack()));
  useEffect(load, [recovery]);
  const { guardians } = ways ?? {};

  if (made)
    return (
      <>
        <PageHead title={words.guardiansTitle} />
        <HandOutShares
          {...made}
          done={() => {
            setMade(undefined);
            setDone(true);
            load();
          }}
          cancel={() => setMade(undefined)}
        />
      </>
    );
  return (
    <>
      <BackLink />
      <PageHead title={words.guardiansTitle} />
      {done && (
        <Notice tone="info" title={words.sharesDone}>
          <p class="small">{words.sharesDoneText}</p>
        </Notice>
      )}
      {error && <ErrorNotice code={error.code} retry={load} />}
      {guardians && (
        <section class="card setting">
          <h2>{words.guardiansNow}</h2>
          <p class="wrap">{words.guardiansAre(guardians.threshold, guardians.names, guardians.days)}</p>
          <p class="small quiet">{words.sheetDate(guardians.at)}</p>
          <EndShares ended={load} />
        </section>
      )}
      <ChooseGuardians key={guardians?.at} replacing={guardians !== undefined} made={setMade} />
    </>
  );
}

function EndShares({ ended }: { ended(): void }) {
  const platform = usePlatform();
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState('');
  const { busy, error, run } = useAction();
  const end = () =>
    run(async () => {
      const told = await platform.recovery.removeGuardians();
      setSaid(told ? words.sharesEnded : words.sharesEndedLater);
      await platform.call('recovery.changed', {});
      ended();
    });
  return (
    <>
      {error && <ErrorNotice code={error.code} />}
      {asking ? (
        <>
          <p class="small">
            <b>{words.endSharesTitle}</b> {words.endSharesText}
          </p>
          <div class="actions">
            <button type="button" class="button button-stop-strong" disabled={busy} onClick={() => void end()}>
              {words.endSharesYes}
            </button>
            <button type="button" class="button" ref={focusWhenLost} disabled={busy} onClick={() => setAsking(false)}>
              {common.cancel}
            </button>
          </div>
        </>
      ) : (
        <div class="actions">
          <button type="button" class="button" onClick={() => setAsking(true)}>
            {words.endShares}
          </button>
        </div>
      )}
      <p class="small" role="status">
        {said}
      </p>
    </>
  );
}
