import { useEffect, useState } from 'preact/hooks';
import { recovery as words } from '../../strings/words.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { hashOf, type Route } from '../dashboard/route.ts';
import { useAction } from '../hooks/use-action.ts';
import { useView } from '../hooks/use-view.ts';
import { usePlatform } from '../platform.ts';
import type { WaysBack } from './recovery-platform.ts';
import { WordsCard } from './words-card.tsx';

/** The cards of the Keys page about coming back: words, file, guardians, rehearsal. */
export function WaysBackCards() {
  const { recovery } = usePlatform();
  const [ways, setWays] = useState<WaysBack>();
  const { error, run } = useAction();
  const { data } = useView('recovery.get', { rehearse: true }, ['state']);
  const load = () => void run(async () => setWays(await recovery.waysBack()));
  useEffect(load, [recovery]);
  const last = Math.max(0, ...Object.values(ways?.rehearsed ?? {}));
  return (
    <>
      <h2 class="section-title">{words.title}</h2>
      <p class="quiet measure">{words.intro}</p>
      {error && <ErrorNotice code={error.code} retry={load} />}
      <WordsCard />
      <WayCard
        title={words.backupTitle}
        text={words.backupText}
        to="backup"
        open={words.backupOpen}
        said={ways && (ways.backedUp === undefined ? words.neverBackedUp : words.backedUp(ways.backedUp))}
      />
      <WayCard
        title={words.guardiansTitle}
        text={words.guardiansText}
        to="guardians"
        open={ways?.guardians ? words.guardiansChange : words.guardiansOpen}
        said={
          ways?.guardians && words.guardiansAre(ways.guardians.threshold, ways.guardians.names, ways.guardians.days)
        }
      />
      <WayCard
        title={words.rehearseTitle}
        text={words.rehearseText}
        to="rehearse"
        open={words.rehearseOpen}
        said={
          ways &&
          `${last > 0 ? words.lastRehearsed(last) : words.neverRehearsed} ${data?.rehearse ? words.rehearseDue : ''}`
        }
      />
    </>
  );
}

interface WayCardProps {
  title: string;
  text: string;
  to: Extract<Route['page'], 'backup' | 'guardians' | 'rehearse'>;
  open: string;
  said?: string | undefined;
}

const WayCard = ({ title, text, to, open, said }: WayCardProps) => (
  <section class="card setting">
    <h3>{title}</h3>
    <p class="quiet measure">{text}</p>
    {said && <p class="wrap">{said}</p>}
    <div class="actions">
      <a class="button" href={hashOf({ page: to })}>
        {open}
      </a>
    </div>
  </section>
);
