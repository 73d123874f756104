import Users from 'lucide/dist/esm/icons/users.mjs';
import { useState } from 'preact/hooks';
import type { Hex } from '#protocol/bytes';
import { common, pause, popup, records, sharing as words } from '../../strings/words.ts';
import { Busy } from '../components/busy.tsx';
import { Empty } from '../components/empty.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Say } from '../components/say.tsx';
import { useView } from '../hooks/use-view.ts';
import { usePaused } from '../pause/use-paused.ts';
import { NeedsAnswer } from '../popup/needs-answer.tsx';
import { StopAll } from '../popup/stop-all.tsx';
import { isLive, useStop } from '../sharing/use-stop.ts';
import { PageHead } from './page-head.tsx';
import { ShareCard } from './share-card.tsx';

const step = 50;

/** What waits, who reads now, and what has ended: opened before, or never. */
export function SharingPage() {
  const { data, error, reload } = useView('sharing.list', {}, ['sharing']);
  const waiting = useView('popup.view', {}, ['approvals']);
  const { stop, stopping, said, error: stopError } = useStop();
  const [selected, setSelected] = useState<ReadonlySet<Hex>>(new Set());
  const [shown, setShown] = useState(step);
  const [asking, setAsking] = useState(false);
  const paused = usePaused();
  const live = data?.filter(isLive) ?? [];
  const ended = data?.filter((share) => !isLive(share)) ?? [];
  const chosen = live.filter(({ id, state }) => selected.has(id) && state !== 'stopping');
  const select = (id: Hex, on: boolean) => {
    const next = new Set(selected);
    if (on) next.add(id);
    else next.delete(id);
    setSelected(next);
  };
  return (
    <>
      <PageHead title={words.title}>
        {chosen.length > 0 && (
          <button type="button" class="button button-stop-strong" onClick={() => void stop(chosen)}>
            {words.stopSelected(chosen.length)}
          </button>
        )}
        {live.length > 0 && (
          <button type="button" class="button button-stop" onClick={() => setAsking(true)}>
            {popup.stopAll}
          </button>
        )}
      </PageHead>
      {asking && <StopAll sharing={live} stop={stop} close={() => setAsking(false)} />}
      {(error ?? stopError) && <ErrorNotice code={(error ?? stopError)!.code} retry={reload} />}
      {!data && !error && <Busy text={common.loading} />}
      {waiting.data?.needsAnswer.map((pending) => (
        <NeedsAnswer key={pending.id} pending={pending} answered={waiting.reload} />
      ))}
      {data && (
        <>
          <h2 class="section-title">{paused ? pause.pausedNow : words.now}</h2>
          {live.length === 0 && <Empty icon={Users} title={words.empty} text={words.emptyText} />}
          <ul class="shares">
            {live.map((share) => (
              <ShareCard
                key={share.id}
                share={share}
                stopping={stopping.has(share.id) || share.state === 'stopping'}
                stop={() => void stop([share])}
                selected={selected.has(share.id)}
                {...(live.length > 1 ? { select: (on: boolean) => select(share.id, on) } : {})}
              />
            ))}
          </ul>
          <h2 class="section-title">{words.ended}</h2>
          {ended.length === 0 && <p class="small quiet">{words.noneEnded}</p>}
          <ul class="shares">
            {ended.slice(0, shown).map((share) => (
              <ShareCard key={share.id} share={share} stopping={false} selected={false} />
            ))}
          </ul>
          {ended.length > shown && (
            <button type="button" class="button" onClick={() => setShown(shown + step)}>
              {records.showMore(Math.min(step, ended.length - shown))}
            </button>
          )}
        </>
      )}
      <Say text={said} />
    </>
  );
}
