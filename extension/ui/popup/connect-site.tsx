import { useEffect, useState } from 'preact/hooks';
import { popup as words } from '../../strings/words.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { OddOrigin } from '../components/odd-origin.tsx';
import { Origin } from '../components/origin.tsx';
import { useAction } from '../hooks/use-action.ts';
import { useView } from '../hooks/use-view.ts';
import { usePlatform } from '../platform.ts';

/** Offers to connect the site in the tab in front; silent when there is none or it is connected. */
export function ConnectSite() {
  const platform = usePlatform();
  const portals = useView('portals.list', {}, ['portals']);
  const [origin, setOrigin] = useState<string>();
  const [outcome, setOutcome] = useState<'connected' | 'refused'>();
  const { busy, error, run } = useAction();
  useEffect(() => void platform.currentOrigin().then(setOrigin), [platform]);
  if (!origin || !portals.data) return null;
  if (outcome === 'connected')
    return (
      <p class="small quiet popup-said" role="status">
        <Origin origin={origin} /> {words.connected}
      </p>
    );
  if (portals.data.some((portal) => portal.origin === origin)) return null;

  const connect = () => {
    // The browser asks only inside the click itself: ask first, await after.
    const connected = platform.connect(origin);
    void run(async () => setOutcome((await connected) ? 'connected' : 'refused'));
  };
  return (
    <section class="card connect-site">
      <div>
        <h2 class="strong">{words.connectTitle}</h2>
        <p class="connect-origin">
          <Origin origin={origin} />
        </p>
        <p class="small quiet">{outcome === 'refused' ? words.connectRefused : words.connectText}</p>
      </div>
      <button type="button" class="button" disabled={busy} onClick={connect}>
        {busy ? words.connecting : words.connect}
      </button>
      {!outcome && <OddOrigin origin={origin} />}
      {error && <ErrorNotice code={error.code} />}
    </section>
  );
}
