import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { describeDates } from '#protocol/describe';
import { nameClasses } from '#protocol/name-classes';
import type { SharingView } from '../../messages/views.ts';
import { common, popup, receipt, terms, time, sharing as words } from '../../strings/words.ts';
import { Origin } from '../components/origin.tsx';
import { Openings } from '../sharing/openings.tsx';
import { ShareActions } from '../sharing/share-actions.tsx';
import { ShareNotes } from '../sharing/share-notes.tsx';
import { isLive } from '../sharing/use-stop.ts';
import { hashOf } from './route.ts';

interface ShareCardProps {
  share: SharingView;
  stopping: boolean;
  selected: boolean;
  /** Absent where there is nothing to select among. */
  select?(on: boolean): void;
  /** Absent when it has ended. */
  stop?(): void;
  /** Gives the plan to stop it up. */
  keep?(): void;
  /** Says aloud what was done with it. */
  say(text: string): void;
}

/** One share: who, what, until when, how often it was opened; stop is on the row itself. */
export function ShareCard({ share, stopping, selected, select, stop, keep, say }: ShareCardProps) {
  const [open, setOpen] = useState(false);
  const live = isLive(share);
  const rows: Fact[] = [
    [words.dates, describeDates(share, Date.now() / 1000, terms)],
    [words.reason, terms.purposes[share.purpose] ?? share.purpose],
    [words.itemsThen, common.items(share.items)],
    [words.sharedOn, time.dayAndTime(share.sharedAt)],
    [words.endsOn, terms.dayName(share.expires)],
    [words.lastOpened, share.lastOpenedAt === undefined ? words.never : time.dayAndTime(share.lastOpenedAt)],
    [words.site, <Origin key="site" origin={share.origin} />],
  ];
  return (
    <li class="card share">
      <div class="share-head">
        {select && (
          <input
            type="checkbox"
            class="share-select"
            checked={selected}
            aria-label={words.select(share.name)}
            onChange={(event) => select(event.currentTarget.checked)}
          />
        )}
        <div class="share-words">
          <h3>{share.name}</h3>
          <p class="small quiet">{common.inARow(nameClasses(share.classes, terms))}</p>
          <p class="small caption">{endWords(share)}</p>
          <ShareNotes share={share} keep={keep} />
        </div>
        {live &&
          (stopping ? (
            <span class="small quiet">{popup.stopping}</span>
          ) : (
            <button type="button" class="button" aria-label={popup.stopWith(share.name)} onClick={stop}>
              {popup.stop}
            </button>
          ))}
      </div>
      <ShareActions share={share} say={say} />
      <details class="small share-details" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary class="quiet">{words.details}</summary>
        <Facts rows={rows} />
        <a
          class="receipt-link"
          href={hashOf({ page: 'receipt', grant: share.id })}
          aria-label={receipt.openOf(share.name)}
        >
          {receipt.open}
        </a>
        {open && <Openings id={share.id} />}
        <details>
          <summary class="quiet">{words.technical}</summary>
          <Facts
            rows={[
              [words.tokenId, share.id],
              [words.chain, words.chainStates[share.onChain]],
            ]}
          />
        </details>
      </details>
    </li>
  );
}

type Fact = readonly [name: string, value: ComponentChildren];

const Facts = ({ rows }: { rows: readonly Fact[] }) => (
  <dl class="facts">
    {rows.map(([name, value]) => (
      <div key={name}>
        <dt class="quiet">{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);

function endWords(share: SharingView): string {
  if (share.state === 'sending') return popup.sending;
  if (share.state === 'expired') return words.endedOn(terms.dayName(share.expires));
  if (share.state === 'stopped') return words.youStopped(time.day(share.stoppedAt ?? share.expires * 1000));
  return time.daysLeft(share.daysLeft);
}
