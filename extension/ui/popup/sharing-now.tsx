import type { Hex } from '#protocol/bytes';
import { nameClasses } from '#protocol/name-classes';
import type { SharingView } from '../../messages/views.ts';
import { common, pause, terms, time, popup as words } from '../../strings/words.ts';
import { PanicButton } from '../pause/panic-button.tsx';
import { usePaused } from '../pause/use-paused.ts';

/** As many as a person reads here; the rest is in the dashboard, with a search. */
const shown = 20;

/** Live shares that nobody can open are not called shared now. */
const SharingHeading = () => <span>{usePaused() ? pause.pausedNow : words.sharingNow}</span>;

interface SharingNowProps {
  sharing: readonly SharingView[];
  stopping: ReadonlySet<Hex>;
  stop(shares: readonly SharingView[]): void;
}

export const SharingNow = ({ sharing, stopping, stop }: SharingNowProps) => (
  <section aria-labelledby="sharing-now">
    <h2 id="sharing-now" class="popup-heading">
      <SharingHeading />
      {sharing.length > 0 && <PanicButton />}
    </h2>
    {sharing.length === 0 ? (
      <div class="card sharing-none">
        <p class="strong">{words.nobody}</p>
        <p class="small quiet">{words.nobodyText}</p>
      </div>
    ) : (
      <ul class="card sharing-rows">
        {sharing.slice(0, shown).map((share) => (
          <li key={share.id}>
            <div>
              <div class="strong wrap">{share.name}</div>
              <div class="small quiet">{common.inARow(nameClasses(share.classes, terms))}</div>
              <div class="small caption">
                {share.state === 'sending' ? words.sending : time.daysLeft(share.daysLeft)} ·{' '}
                {words.opened(share.opened)}
              </div>
            </div>
            {share.state === 'stopping' || stopping.has(share.id) ? (
              <span class="small quiet">{words.stopping}</span>
            ) : (
              <button
                type="button"
                class="button"
                aria-label={words.stopWith(share.name)}
                onClick={() => stop([share])}
              >
                {words.stop}
              </button>
            )}
          </li>
        ))}
      </ul>
    )}
    {sharing.length > shown && (
      <a class="small" href="dashboard.html#sharing" target="_blank" rel="noreferrer">
        {words.moreShares(sharing.length - shown)}
      </a>
    )}
  </section>
);
