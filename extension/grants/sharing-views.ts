import type { Hex } from '#protocol/bytes';
import { spokenClasses } from '#protocol/describe';
import type { RecordClass } from '#protocol/fhir/classes';
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
  /** Narrowed grants of which the gateway has no narrower head yet. */
  narrowing: ReadonlySet<Hex>;
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

const spoken = new WeakMap<object, RecordClass[]>();

/** Worked out once for the same terms: long lists repeat few. */
function classesOf({ terms }: GrantRow['grant']): RecordClass[] {
  const classes = spoken.get(terms) ?? spokenClasses(terms.scopes);
  spoken.set(terms, classes);
  return classes;
}

function sharingView(entry: GrantRow, inputs: SharingInputs): SharingView {
  const { ledger, chain, now } = inputs;
  const { id, grant, place, items, at } = entry;
  const seconds = Math.floor(now / 1000);
  const openings = ledger.openings.get(id) ?? [];
  const lastOpened = openings.at(-1);
  const stoppedAt = ledger.stopped.get(id);
  const declinedAt = ledger.declined.get(id);
  const limit = ledger.limits.get(id);
  const stopAt = ledger.planned.get(id)?.value;
  return {
    id,
    name: grant.terms.granteeName,
    place,
    origin: grant.terms.origin,
    purpose: grant.terms.purpose,
    classes: classesOf(grant),
    dataFrom: grant.terms.dataFrom,
    dataUntil: grant.terms.dataUntil,
    items,
    ...(grant.terms.labels.length > 0 ? { labels: grant.terms.labels } : {}),
    sharedAt: at,
    expires: grant.expires,
    daysLeft: Math.max(0, Math.ceil((grant.expires - seconds) / day)),
    opened: openings.length,
    ...(lastOpened ? { lastOpenedAt: lastOpened.signedAt * 1000 } : {}),
    state: stateOf(entry, inputs),
    ...(stoppedAt === undefined ? {} : { stoppedAt }),
    ...(declinedAt === undefined ? {} : { declinedAt }),
    ...(typeof stopAt === 'number' && stoppedAt === undefined ? { stopAt } : {}),
    ...(limit ? { narrowed: { limit, sent: !inputs.narrowing.has(id) } } : {}),
    onChain: chain.revoked.has(id) ? 'revoked' : chain.granted.has(id) ? 'granted' : 'not-yet',
  };
}
