import Users from 'lucide/dist/esm/icons/users.mjs';
import { useState } from 'preact/hooks';
import type { Hex } from '#protocol/bytes';
import { nameClasses } from '#protocol/name-classes';
import type { SharingView } from '../../messages/views.ts';
import { common, pause, popup, records, terms, sharing as words } from '../../strings/words.ts';
import { Busy } from '../components/busy.tsx';
import { Empty } from '../components/empty.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Say } from '../components/say.tsx';
import { SearchField } from '../components/search-field.tsx';
import { useAction } from '../hooks/use-action.ts';
import { useView } from '../hooks/use-view.ts';
import { usePaused } from '../pause/use-paused.ts';
import { usePlatform } from '../platform.ts';
import { NeedsAnswer } from '../popup/needs-answer.tsx';
import { StopAll } from '../popup/stop-all.tsx';
import { byClinic, findShares } from '../sharing/find-shares.ts';
import { isLive, useStop } from '../sharing/use-stop.ts';
import { PageHead } from './page-head.tsx';
import { ShareCard } from './share-card.tsx';

const step = 50;
const kindsOf = ({ classes }: SharingView) => nameClasses(classes, terms);

/** What waits, who reads now, and what has ended: opened before, or never. */
export function SharingPage() {
  const platform = usePlatform();
  const { data, error, reload, put } = useView('sharing.list', {}, ['sharing']);
  const waiting = useView('popup.view', {}, ['approvals']);
  const { stop, stopping, said: stopped, error: stopError } = useStop();
  const plan = useAction();
  const [said, say] = useState('');
  const [search, setSearch] = useState('');
  const [selected, setSelected] = useState<ReadonlySet<Hex>>(new Set());
  const [shown, setShown] = useState(step);
  const [shownEnded, setShownEnded] = useState(step);
  const [asking, setAsking] = useState(false);
  const paused = usePaused();
  const all = data?.filter(isLive) ?? [];
  const found = findShares(data ?? [], search, kindsOf);
  const live = found.filter(isLive);
  const ended = found.filter((share) => !isLive(share));
  const chosen = live.filter(({ id, state }) => selected.has(id) && state !== 'stopping');
  const select = (id: Hex, on: boolean) => {
    const next = new Set(selected);
    if (on) next.add(id);
    else next.delete(id);
    setSelected(next);
  };
  const keep = ({ id, name }: SharingView) =>
    void plan.run(async () => {
      put(await platform.call('sharing.plan', { id }));
      say(words.planUndone(name));
    });
  const trouble = error ?? stopError ?? plan.error;
  const card = (share: SharingView) => (
    <ShareCard
      key={share.id}
      share={share}
      stopping={stopping.has(share.id) || share.state === 'stopping'}
      stop={() => void stop([share])}
      keep={() => keep(share)}
      say={say}
      selected={selected.has(share.id)}
      {...(all.length > 1 ? { select: (on: boolean) => select(share.id, on) } : {})}
    />
  );
  return (
    <>
      <PageHead title={words.title}>
        {data && data.length > 0 && (
          <SearchField label={words.search} hint={words.searchHint} value={search} change={setSearch} />
        )}
        {chosen.length > 0 && (
          <button type="button" class="button button-stop-strong" onClick={() => void stop(chosen)}>
            {words.stopSelected(chosen.length)}
          </button>
        )}
        {all.length > 0 && (
          <button type="button" class="button button-stop" onClick={() => setAsking(true)}>
            {popup.stopAll}
          </button>
        )}
      </PageHead>
      {asking && <StopAll sharing={all} stop={stop} close={() => setAsking(false)} />}
      {trouble && <ErrorNotice code={trouble.code} retry={reload} />}
      {!data && !error && <Busy text={common.loading} />}
      {waiting.data?.needsAnswer.map((pending) => (
        <NeedsAnswer key={pending.id} pending={pending} answered={waiting.reload} />
      ))}
      {search.trim() !== '' && (
        <p class="small quiet" role="status">
          {found.length === 0 ? words.noneMatch(search.trim()) : words.found(found.length)}
        </p>
      )}
      {data && (
        <>
          <h2 class="section-title">{paused ? pause.pausedNow : words.now}</h2>
          {all.length === 0 && <Empty icon={Users} title={words.empty} text={words.emptyText} />}
          {all.length > 0 && <p class="small quiet">{words.stopIsFinal}</p>}
          <ul class="shares">
            {upTo(byClinic(live), shown).map(({ key, shares }) =>
              shares.length === 1 ? card(shares[0]!) : <Clinic key={key} shares={shares} stop={stop} card={card} />,
            )}
          </ul>
          <More left={live.length - shown} show={() => setShown(shown + step)} />
          <h2 class="section-title">{words.ended}</h2>
          {data.length === all.length && <p class="small quiet">{words.noneEnded}</p>}
          <ul class="shares">
            {ended.slice(0, shownEnded).map((share) => (
              <ShareCard key={share.id} share={share} stopping={false} selected={false} say={say} />
            ))}
          </ul>
          <More left={ended.length - shownEnded} show={() => setShownEnded(shownEnded + step)} />
        </>
      )}
      <Say text={said} />
      <Say text={stopped} />
    </>
  );
}

/** Whole clinics, as many as it takes for that many shares. */
function upTo(clinics: ReturnType<typeof byClinic>, wanted: number) {
  let count = 0;
  return clinics.filter(({ shares }) => {
    const before = count;
    count += shares.length;
    return before < wanted;
  });
}

const More = ({ left, show }: { left: number; show(): void }) =>
  left > 0 ? (
    <button type="button" class="button" onClick={show}>
      {records.showMore(Math.min(step, left))}
    </button>
  ) : null;

interface ClinicProps {
  shares: readonly SharingView[];
  stop(shares: readonly SharingView[]): Promise<void>;
  card(share: SharingView): preact.JSX.Element;
}

/** Several shares with the same clinic, and one button that stops them all. */
function Clinic({ shares, stop, card }: ClinicProps) {
  const { name } = shares[0]!;
  return (
    <li class="clinic">
      <div class="clinic-head">
        <h3>{words.clinicShares(name, shares.length)}</h3>
        <button
          type="button"
          class="button button-stop"
          aria-label={words.stopClinicOf(name, shares.length)}
          onClick={() => void stop(shares)}
        >
          {words.stopClinic(shares.length)}
        </button>
      </div>
      <ul class="shares">{shares.map(card)}</ul>
    </li>
  );
}
