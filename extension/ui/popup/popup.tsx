import Lock from 'lucide/dist/esm/icons/lock.mjs';
import PanelRight from 'lucide/dist/esm/icons/panel-right.mjs';
import Search from 'lucide/dist/esm/icons/search.mjs';
import Sliders from 'lucide/dist/esm/icons/sliders-horizontal.mjs';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { common, popup as words } from '../../strings/words.ts';
import { BrandMark } from '../components/brand-mark.tsx';
import { Icon } from '../components/icon.tsx';
import { StateNotices } from '../pause/state-notices.tsx';
import { ActingBanner } from '../people/acting-banner.tsx';
import { WithPeople } from '../people/people-context.tsx';
import { usePlatform } from '../platform.ts';
import { UnlockGate } from '../unlock/unlock-gate.tsx';
import { Home } from './home.tsx';
import { NotSetUp } from './not-set-up.tsx';
import { SearchRecords } from './search-records.tsx';

const Frame = ({ tools, children }: { tools?: ComponentChildren; children: ComponentChildren }) => (
  <>
    <header class="popup-top">
      <BrandMark />
      {tools}
    </header>
    {children}
  </>
);

/** The toolbar popup: what needs an answer, who reads now, what happened. */
export function Popup() {
  const platform = usePlatform();
  const [searching, setSearching] = useState(false);
  const frame = (content: ComponentChildren) => (
    <Frame>
      <main class="popup-main">{content}</main>
    </Frame>
  );
  const tools = (
    <>
      <button
        type="button"
        class="icon-button"
        aria-label={words.searchRecords}
        aria-expanded={searching}
        onClick={() => setSearching(!searching)}
      >
        <Icon nodes={Search} />
      </button>
      {platform.stayBeside && (
        <button
          type="button"
          class="icon-button"
          aria-label={words.stayBeside}
          onClick={() => void platform.stayBeside?.().then(platform.close, () => undefined)}
        >
          <Icon nodes={PanelRight} />
        </button>
      )}
      <button
        type="button"
        class="icon-button"
        aria-label={words.settings}
        onClick={() => void platform.open('dashboard.html#settings')}
      >
        <Icon nodes={Sliders} />
      </button>
      <button type="button" class="button" onClick={() => void platform.call('vault.lock', {})}>
        <Icon nodes={Lock} size="small" />
        {common.lock}
      </button>
    </>
  );
  return (
    // The browser's question takes the focus, and the focus is what keeps a popup open: a passkey is asked for in a tab.
    <UnlockGate
      frame={frame}
      notSetUp={({ lost }) => frame(<NotSetUp lost={lost !== undefined} />)}
      passkeyElsewhere={() => void platform.open('dashboard.html')}
    >
      {(state) => (
        <WithPeople>
          {({ data }) => (
            <Frame tools={tools}>
              <ActingBanner />
              <StateNotices state={state} />
              {searching ? (
                <SearchRecords key={data?.active ?? ''} close={() => setSearching(false)} />
              ) : (
                <Home key={data?.active ?? ''} />
              )}
            </Frame>
          )}
        </WithPeople>
      )}
    </UnlockGate>
  );
}
