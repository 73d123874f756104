import type { Hex } from '#protocol/bytes';
import { type Description, describe as describeGrant } from '#protocol/describe';
import type { ChainView } from '../chain/chain-view.ts';
import type { SharingState, SharingView } from '../messages/views.ts';
import type { GrantRow, Ledger } from '../storage/ledger.ts';

const day = 24 * 60 * 60;

export interface SharingInputs {
  ledger: Ledger;
  chain: Pick<ChainView, 'granted' | 'revoked'>;
  /** Grants whose journal has not reached `granted` yet. */
  sending: ReadonlySet<Hex>;
  /** Grants with a stop still in the outbox. */
  stopping: ReadonlySet<Hex>;
  /** Unix ms. */
  now: number;
}

const hour = 60 * 60 * 1000;

/** One row for each grant, live ones first, newest first. Pure. */
export function sharingViews(inputs: SharingInputs): SharingView[] {
  return rowsOf([...inputs.ledger.grants.values()], inputs);
}

/** What matters now: live grants, and those that ended within the hour. Describes no other, however many there were. */
export function liveSharingViews(inputs: SharingInputs): SharingView[] {
  const { ledger, now } = inputs;
  const recent = ({ id, grant }: GrantRow) =>
    Math.min(ledger.stopped.get(id) ?? now, grant.expires * 1000) > now - hour;
  return rowsOf([...ledger.grants.values()].filter(recent), inputs);
}

function rowsOf(entries: readonly GrantRow[], inputs: SharingInputs): SharingView[] {
  const rows = entries.map((entry) => sharingView(entry, inputs));
  const live = ({ state }: SharingView) => state === 'active' || state === 'sending';
  return rows.sort((a, b) => Number(live(b)) - Number(live(a)) || b.sharedAt - a.sharedAt);
}

function stateOf({ id, grant }: GrantRow, { ledger, sending, stopping, now }: SharingInputs): SharingState {
  if (ledger.stopped.has(id)) return stopping.has(id) ? 'stopping' : 'stopped';
  if (now >= grant.expires * 1000) return 'expired';
  return sending.has(id) ? 'sending' : 'active';
}

const described = new WeakMap<object, { today: number; words: Pick<Description, 'who' | 'what' | 'dates'> }>();

/** What of the words is the same for every grant of the same terms, on one day: long lists repeat few terms. */
function wordsOf(grant: GrantRow['grant'], seconds: number): Pick<Description, 'who' | 'what' | 'dates'> {
  const today = Math.floor(seconds / day);
  const known = described.get(grant.terms);
  if (known?.today === today) return known.words;
  const { who, what, dates } = describeGrant(grant, seconds);
  described.set(grant.terms, { today, words: { who, what, dates } });
  return { who, what, dates };
}

function sharingView(entry: GrantRow, inputs: SharingInputs): SharingView {
  const { ledger, chain, now } = inputs;
  const { id, grant, place, items, at } = entry;
  const seconds = Math.floor(now / 1000);
  const { who, what, dates } = wordsOf(grant, seconds);
  const openings = ledger.openings.get(id) ?? [];
  const lastOpened = openings.at(-1);
  const stoppedAt = ledger.stopped.get(id);
  return {
    id,
    name: who,
    place,
    origin: grant.terms.origin,
    purpose: grant.terms.purpose,
    what,
    dates,
    items,
    sharedAt: at,
    expires: grant.expires,
    daysLeft: Math.max(0, Math.ceil((grant.expires - seconds) / day)),
    opened: openings.length,
    ...(lastOpened ? { lastOpenedAt: lastOpened.signedAt * 1000 } : {}),
    state: stateOf(entry, inputs),
    ...(stoppedAt === undefined ? {} : { stoppedAt }),
    onChain: chain.revoked.has(id) ? 'revoked' : chain.granted.has(id) ? 'granted' : 'not-yet',
  };
}
