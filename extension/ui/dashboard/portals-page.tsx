import Link from 'lucide/dist/esm/icons/link.mjs';
import { useId, useState } from 'preact/hooks';
import { common, time, settings as words } from '../../strings/words.ts';
import { Busy } from '../components/busy.tsx';
import { Empty } from '../components/empty.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { OddOrigin } from '../components/odd-origin.tsx';
import { Origin } from '../components/origin.tsx';
import { Say } from '../components/say.tsx';
import { useAction } from '../hooks/use-action.ts';
import { useView } from '../hooks/use-view.ts';
import { usePlatform } from '../platform.ts';
import { PageHead } from './page-head.tsx';
import { typedOrigin } from './typed-origin.ts';

export function PortalsPage() {
  const platform = usePlatform();
  const { data, error, reload, put } = useView('portals.list', {}, ['portals', 'activity']);
  const action = useAction();
  const [said, setSaid] = useState('');
  const disconnect = (origin: string, name: string) =>
    action.run(async () => {
      put(await platform.call('portals.disconnect', { origin }));
      setSaid(words.disconnected(name));
    });
  return (
    <>
      <PageHead title={words.portals} />
      <p class="quiet measure">{words.portalsIntro}</p>
      {(error ?? action.error) && <ErrorNotice code={(error ?? action.error)!.code} retry={reload} />}
      {!data && !error && <Busy text={common.loading} />}
      {data?.length === 0 && <Empty icon={Link} title={words.noPortals} text={words.noPortalsText} />}
      <ul class="portals">
        {data?.map(({ origin, name, connectedAt, asked, mutedUntil }) => (
          <li key={origin} class="card portal">
            <div>
              <h2 class="item-title">{name ?? <Origin origin={origin} />}</h2>
              {name && (
                <p class="small quiet">
                  <Origin origin={origin} />
                </p>
              )}
              <p class="small caption">
                {[
                  words.since(time.day(connectedAt)),
                  words.asked(asked),
                  mutedUntil === undefined ? undefined : words.muted(time.clock(mutedUntil)),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              <OddOrigin origin={origin} />
            </div>
            <button
              type="button"
              class="button"
              aria-label={words.disconnectFrom(name ?? common.host(origin))}
              disabled={action.busy}
              onClick={() => void disconnect(origin, name ?? common.host(origin))}
            >
              {words.disconnect}
            </button>
          </li>
        ))}
      </ul>
      <p class="small quiet" role="status">
        {said}
      </p>
      <ConnectByAddress connected={reload} />
    </>
  );
}

function ConnectByAddress({ connected }: { connected(): void }) {
  const platform = usePlatform();
  const id = useId();
  const [address, setAddress] = useState('');
  const [bad, setBad] = useState(false);
  const { busy, error, run } = useAction();
  const submit = (event: Event) => {
    event.preventDefault();
    const origin = typedOrigin(address);
    setBad(origin === undefined);
    if (!origin) return;
    // The browser asks only inside the click itself: ask first, await after.
    const done = platform.connect(origin);
    void run(async () => {
      if (!(await done)) return;
      setAddress('');
      connected();
    });
  };
  return (
    <form class="card connect-form" onSubmit={submit}>
      <h2>{words.connectTitle}</h2>
      <div class="field">
        <label for={id}>{words.address}</label>
        <input
          id={id}
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          value={address}
          aria-invalid={bad}
          aria-describedby={`${id}-hint`}
          onInput={(event) => setAddress(event.currentTarget.value)}
        />
        <p id={`${id}-hint`} class={bad ? 'small field-error' : 'small quiet'}>
          {bad ? words.badAddress : words.addressHint}
        </p>
      </div>
      <button type="submit" class="button" disabled={busy || address.trim() === ''}>
        {words.connect}
      </button>
      {error && <ErrorNotice code={error.code} />}
      <Say text={busy ? common.loading : ''} />
    </form>
  );
}
