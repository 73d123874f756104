import ArrowRight from 'lucide/dist/esm/icons/arrow-right.mjs';
import CircleStop from 'lucide/dist/esm/icons/circle-stop.mjs';
import { useState } from 'preact/hooks';
import { common, popup as words } from '../../strings/words.ts';
import { Busy } from '../components/busy.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Icon } from '../components/icon.tsx';
import { Notice } from '../components/notice.tsx';
import { Say } from '../components/say.tsx';
import { useView } from '../hooks/use-view.ts';
import { MajorityNotice } from '../people/majority-notice.tsx';
import { usePlatform } from '../platform.ts';
import { KeyRequestNotice } from '../recovery/key-request-notice.tsx';
import { RuleNews } from '../rules/rule-news.tsx';
import { isLive, useStop } from '../sharing/use-stop.ts';
import { ConnectSite } from './connect-site.tsx';
import { NeedsAnswer } from './needs-answer.tsx';
import { NoRecords } from './no-records.tsx';
import { RecentActivity } from './recent-activity.tsx';
import { RefuseAll } from './refuse-all.tsx';
import { SharingNow } from './sharing-now.tsx';
import { StopAll } from './stop-all.tsx';

export function Home() {
  const platform = usePlatform();
  const view = useView('popup.view', {}, ['approvals', 'sharing', 'activity', 'records', 'state']);
  const { stop, stopping, said, error } = useStop();
  const [asking, setAsking] = useState(false);
  const { data } = view;
  const live = data?.sharing.filter(isLive) ?? [];

  return (
    <>
      <main class="popup-main">
        <KeyRequestNotice />
        {view.error && <ErrorNotice code={view.error.code} retry={view.reload} />}
        {error && <ErrorNotice code={error.code} />}
        {data?.offline && (
          <Notice tone="caution" title={common.offlineTitle}>
            <p class="small">{common.offlineText}</p>
          </Notice>
        )}
        {!data && !view.error && <Busy text={common.loading} />}
        {data && (
          <>
            <RefuseAll waiting={data.needsAnswer} answered={view.reload} />
            {data.needsAnswer.map((pending) => (
              <NeedsAnswer key={pending.id} pending={pending} answered={view.reload} />
            ))}
            <RuleNews />
            <MajorityNotice />
            <ConnectSite />
            {data.items === 0 && <NoRecords />}
            <SharingNow sharing={live} stopping={stopping} stop={stop} />
            <RecentActivity entries={data.activity} />
          </>
        )}
        <Say text={said} />
      </main>
      {asking && <StopAll sharing={live} stop={stop} close={() => setAsking(false)} />}
      <footer class="popup-bottom">
        <button type="button" class="button button-quiet" onClick={() => void platform.open('dashboard.html#records')}>
          {words.openRecords}
          <Icon nodes={ArrowRight} size="small" turns />
        </button>
        {live.length > 0 && (
          <button type="button" class="button button-stop" onClick={() => setAsking(true)}>
            <Icon nodes={CircleStop} size="small" />
            {words.stopAll}
          </button>
        )}
      </footer>
    </>
  );
}
