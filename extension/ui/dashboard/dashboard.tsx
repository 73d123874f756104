import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { StateView } from '../../messages/views.ts';
import { common, people } from '../../strings/words.ts';
import { BrandMark } from '../components/brand-mark.tsx';
import { Busy } from '../components/busy.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Notice } from '../components/notice.tsx';
import { useView } from '../hooks/use-view.ts';
import { ErasePage } from '../hygiene/erase-page.tsx';
import { Veil } from '../hygiene/veil.tsx';
import { MirrorNotice } from '../mirror/mirror-notice.tsx';
import { LockedNotices } from '../pause/locked-notices.tsx';
import { StateNotices } from '../pause/state-notices.tsx';
import { ActingBanner } from '../people/acting-banner.tsx';
import { WithPeople } from '../people/people-context.tsx';
import { ForgottenPassword } from '../recovery/forgotten-password.tsx';
import { KeyRequestNotice } from '../recovery/key-request-notice.tsx';
import { RuleNews } from '../rules/rule-news.tsx';
import { ReplaceVault } from '../setup/replace-vault.tsx';
import { Setup } from '../setup/setup.tsx';
import { UnlockForm } from '../unlock/unlock-form.tsx';
import { Navigation } from './navigation.tsx';
import { Page } from './page.tsx';
import { hashOf, type Route, routeOf } from './route.ts';

/** The full tab: first the way in (set up, unlock), then the sections. */
export function Dashboard() {
  const { data: state, error, reload, put } = useView('state.get', {}, ['state', 'approvals']);
  const [settingUp, setSettingUp] = useState(false);
  const [replacing, setReplacing] = useState(false);
  const [emptying, setEmptying] = useState(false);
  const [route, go] = useRoute();
  const begun = settingUp || state?.phase === 'not-set-up';
  // The vault exists before the last page of the set-up: that page must not be taken away by it.
  useEffect(() => {
    if (state?.phase === 'not-set-up') setSettingUp(true);
  }, [state?.phase]);
  // Somebody who goes to a receipt has left the last page of the set-up.
  useEffect(() => {
    if (route.page === 'receipt' && state?.phase === 'ready') setSettingUp(false);
  }, [route.page, state?.phase]);

  // Before anything else: this page stays while the vault under it goes.
  if (route.page === 'erase' && (emptying || state?.phase === 'ready'))
    return (
      <main class="alone">
        <BrandMark />
        <ErasePage hold={setEmptying} />
      </main>
    );
  // So does this one: the vault goes, and another comes.
  if (replacing)
    return (
      <ReplaceVault
        back={() => setReplacing(false)}
        finish={() => {
          go({ page: 'records' });
          setSettingUp(false);
          setReplacing(false);
          reload();
        }}
      />
    );
  if (begun)
    return (
      <Setup
        lost={state?.lost?.since}
        finish={(page) => {
          go({ page });
          setSettingUp(false);
          reload();
        }}
      />
    );
  if (!state || state.phase === 'locked')
    return (
      <main class="gate">
        <BrandMark />
        <KeyRequestNotice locked />
        {error && !state && <ErrorNotice code={error.code} retry={reload} />}
        {!state && !error && <Busy text={common.loading} />}
        {state && (
          <LockedNotices state={state}>
            <UnlockForm pending={state.pending} opened={() => put({ ...state, phase: 'ready' })} waysBackBelow />
            <ForgottenPassword useWords={() => setReplacing(true)} />
          </LockedNotices>
        )}
      </main>
    );
  return (
    <WithPeople>
      {({ data }) => (
        <Sections state={state} route={route}>
          {data?.active !== undefined && route.page === 'keys' && (
            <Notice tone="info">
              <p class="small">{people.keysAreYours}</p>
            </Notice>
          )}
          {/* Another person is another page: nothing of the one before may stay in a field. */}
          {route.page !== 'erase' && <Page key={data?.active ?? ''} route={route} go={go} />}
        </Sections>
      )}
    </WithPeople>
  );
}

/** Pages with something of the chart, or of who reads it, on them. */
const veiled: ReadonlySet<Route['page']> = new Set([
  'records',
  'items',
  'search',
  'labs',
  'sharing',
  'receipt',
  'activity',
  'people',
  'rules',
  'digest',
]);

interface SectionsProps {
  state: StateView;
  route: Route;
  children: ComponentChildren;
}

const Sections = ({ state, route, children }: SectionsProps) => (
  <div class="dashboard">
    <Navigation route={route} pending={state.pending} />
    <main class="page">
      <ActingBanner />
      <KeyRequestNotice />
      <StateNotices state={state} />
      <MirrorNotice problem={state.problem} told={route.page === 'keys'} />
      {route.page === 'sharing' && <RuleNews />}
      {veiled.has(route.page) ? <Veil>{children}</Veil> : children}
    </main>
  </div>
);

function useRoute(): [Route, (route: Route) => void] {
  const [route, setRoute] = useState(() => routeOf(location.hash));
  useEffect(() => {
    const moved = () => setRoute(routeOf(location.hash));
    window.addEventListener('hashchange', moved);
    return () => window.removeEventListener('hashchange', moved);
  }, []);
  return [
    route,
    (next) => {
      location.hash = hashOf(next);
      setRoute(next);
    },
  ];
}
