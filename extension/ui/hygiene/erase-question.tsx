import { useState } from 'preact/hooks';
import type { EraseState } from '../../hygiene/erase-stored.ts';
import { hygiene as words } from '../../strings/words.ts';
import { Notice } from '../components/notice.tsx';
import { hashOf } from '../dashboard/route.ts';
import { TextField } from '../people/text-field.tsx';

/** What goes, what stays and why, before anything happens. The word to type is no secret; it slows down. */
export function EraseQuestion({ state, start }: { state: EraseState; start(): void }) {
  const [typed, setTyped] = useState('');
  const begun = state.begunAt !== undefined;
  const isConfirmed = begun || typed.trim().toUpperCase() === words.confirmWord;
  return (
    <>
      {begun && <Notice tone="caution" title={words.eraseUnfinished} />}
      <div class="erase-sides">
        <section class="card setting">
          <h2>{words.goesTitle}</h2>
          <ul class="advice">
            {words.goes.map((line) => (
              <li key={line}>{line}</li>
            ))}
            {state.names.length > 0 && <li>{words.goesPeople(state.names)}</li>}
          </ul>
        </section>
        <section class="card setting">
          <h2>{words.staysTitle}</h2>
          <ul class="advice quiet">
            {words.stays.map((line) => (
              <li key={line}>{line}</li>
            ))}
            {state.byWallet > 0 && <li>{words.staysByWallet(state.byWallet)}</li>}
          </ul>
        </section>
      </div>
      <p>
        {words.takeFirst} <a href={hashOf({ page: 'settings' })}>{words.takeFirstLink}</a>
      </p>
      <form
        class="setting-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (isConfirmed) start();
        }}
      >
        {!begun && (
          <TextField
            label={words.confirmLabel}
            hint={words.confirmHint}
            error={undefined}
            value={typed}
            limit={20}
            change={setTyped}
          />
        )}
        <div class="actions">
          <button type="submit" class="button button-stop-strong" disabled={!isConfirmed}>
            {begun ? words.eraseUnfinishedOpen : words.eraseStart}
          </button>
          <a class="button" href={hashOf({ page: 'settings' })}>
            {words.back}
          </a>
        </div>
      </form>
    </>
  );
}
