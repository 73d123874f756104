import { useState } from 'preact/hooks';
import { password as passwordWords, setup, recovery as words } from '../../strings/words.ts';
import { Busy } from '../components/busy.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { useNewPassword } from '../components/new-password.tsx';
import { Notice } from '../components/notice.tsx';
import { focusWhenLost } from '../hooks/focus-when-lost.ts';
import { useAction } from '../hooks/use-action.ts';
import { usePlatform } from '../platform.ts';
import { forgetAsked, readAsked, writeAsked } from './asked-here.ts';
import { entered, noShares, ShareFields } from './secret-fields.tsx';

/**
 * Set-up with guardians: ask, wait, come back with the same shares. Nothing but the end of the wait is remembered here
 * meanwhile, so that nobody who finds this computer gains anything (X7).
 */
export function RestoreGuardians({ back, done }: { back(): void; done(): void }) {
  const platform = usePlatform();
  const [shares, setShares] = useState<readonly string[]>(noShares);
  const [until, setUntil] = useState(readAsked);
  const [ready, setReady] = useState(false);
  const { busy, error, run } = useAction();
  const next = useNewPassword({ label: passwordWords.labelNew, disabled: busy });
  const ask = (event: Event) => {
    event.preventDefault();
    void run(async () => {
      const { recovery } = await platform.recovery.ask(entered(shares));
      if (recovery?.left === 0) return setReady(true);
      const end = Date.now() + (recovery?.left ?? 0) * 1000;
      writeAsked(end);
      setUntil(end);
      setShares(noShares);
    });
  };
  const take = (event: Event) => {
    event.preventDefault();
    void run(async () => {
      const chosen = await next.take();
      if (chosen === undefined) return;
      await platform.recovery.restoreShares(entered(shares), chosen);
      setShares(noShares);
      next.clear();
      forgetAsked();
      await platform.call('vault.opened', {});
      done();
    });
  };
  const backButton = (
    <button type="button" class="button button-quiet" disabled={busy} onClick={back}>
      {setup.back}
    </button>
  );
  if (ready)
    return (
      <form class="setup-form" onSubmit={take}>
        <h1 tabIndex={-1} ref={focusWhenLost}>
          {words.readyTitle}
        </h1>
        <p class="quiet">{words.readyText}</p>
        {next.fields}
        {error && <ErrorNotice code={error.code} />}
        {busy && <Busy text={setup.making} />}
        <div class="actions">
          <button type="submit" class="button button-primary button-large" disabled={busy}>
            {words.takeKeys}
          </button>
          {backButton}
        </div>
      </form>
    );
  return (
    <form class="setup-form" onSubmit={ask}>
      <h1 tabIndex={-1}>{words.restoreGuardiansTitle}</h1>
      <p class="quiet">{words.restoreGuardiansText}</p>
      {until !== undefined && (
        <Notice tone="info" title={words.waiting}>
          <p class="small" role="status">
            {words.waitingUntil(until)}
          </p>
        </Notice>
      )}
      <ShareFields values={shares} change={setShares} disabled={busy} />
      {error && <ErrorNotice code={error.code} />}
      {busy && <Busy text={words.asking} />}
      <div class="actions">
        <button type="submit" class="button button-primary button-large" disabled={busy || entered(shares).length < 2}>
          {words.ask}
        </button>
        {backButton}
      </div>
    </form>
  );
}
