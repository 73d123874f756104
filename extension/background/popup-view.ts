import type { Hex } from '#protocol/bytes';
import { classesOfScopes } from '#protocol/fhir/classes';
import { grantId } from '#protocol/typed-data';
import { openRequests } from '../approvals/journal.ts';
import { isSigned, type RequestRow } from '../approvals/request-row.ts';
import { type HeadRow, headPlace } from '../grants/publish-head.ts';
import { liveSharingViews, type SharingInputs, sharingViews } from '../grants/sharing-views.ts';
import { readStopsBeside } from '../grants/stops-beside.ts';
import type { PendingView, PopupView, SharingView } from '../messages/views.ts';
import type { DepositRow } from '../records/deposit-row.ts';
import { allDeposits } from '../records/deposits.ts';
import { type Ledger, liveGrants } from '../storage/ledger.ts';
import { activityViews } from './activity-views.ts';
import type { Engine } from './create-context.ts';
import { knownTime } from './known-time.ts';

/** All sharing, with what the journal and the outbox still hold. */
export const sharingNow = async (engine: Engine): Promise<SharingView[]> => sharingViews(await sharingInputs(engine));

async function sharingInputs(engine: Engine): Promise<SharingInputs> {
  const [known, chain, open, outbox, now, beside] = await Promise.all([
    engine.ledger.read(),
    engine.follower.view(),
    openRequests(engine.store),
    engine.db.getAllKeys('outbox'),
    knownTime(engine),
    readStopsBeside(engine),
  ]);
  const sending = open.filter(({ state }) => isSigned(state)).map(({ shown }) => grantId(shown!.grant));
  const waiting = [...outbox, ...Object.keys(beside?.outbox ?? {})];
  const stopping = waiting.filter((key) => key.startsWith('stop/')).map((key) => key.slice(5) as Hex);
  // Stopped on a full disk, and not in the log yet.
  const stopped = beside?.facts.map(({ grant, at }) => [grant, at] as const) ?? [];
  const ledger = { ...known, stopped: new Map([...known.stopped, ...stopped]) };
  const narrowing = await notSentYet(engine, ledger, now);
  return { ledger, chain, sending: new Set(sending), stopping: new Set(stopping), narrowing, now };
}

/** Narrowed shares of which the gateway does not have the narrower head yet. */
async function notSentYet(engine: Engine, ledger: Ledger, now: number): Promise<Set<Hex>> {
  const live = ledger.limits.size === 0 ? [] : liveGrants(ledger, now).filter(({ id }) => ledger.limits.has(id));
  const sent = await Promise.all(
    live.map(async ({ id }) => {
      const head = await engine.store.row<HeadRow>(headPlace(id));
      return head?.limit === JSON.stringify(ledger.limits.get(id));
    }),
  );
  return new Set(live.flatMap(({ id }, i) => (sent[i] ? [] : [id])));
}

/** What waits for an answer, oldest first: from the journal alone, so that the popup never waits for a network. */
export async function pendingNow(engine: Engine): Promise<PendingView[]> {
  const requests = (await openRequests(engine.store)).filter(({ state }) => state === 'pending');
  const deposits = (await allDeposits(engine)).filter(({ state }) => state === 'pending');
  const waiting = [...requests.map(pendingAccess), ...deposits.map(pendingDeposit)];
  return waiting.sort((a, b) => a.askedAt - b.askedAt);
}

function pendingAccess({
  requestId,
  request,
  name,
  verified,
  origin,
  askedAt,
  voided,
  renews,
}: RequestRow): PendingView {
  return {
    kind: 'access',
    id: requestId,
    name,
    origin,
    verified,
    classes: [...classesOfScopes(request.scopes)].filter((opened) => opened !== 'Patient'),
    days: request.days,
    askedAt,
    ...(voided ? { voided } : {}),
    ...(renews ? { renews: true as const } : {}),
  };
}

function pendingDeposit({ depositId, offer, name, verified, origin, askedAt }: DepositRow): PendingView {
  return { kind: 'deposit', id: depositId, name, origin, verified, classes: [], title: offer.title, askedAt };
}

export async function popupView(engine: Engine, offline: boolean): Promise<PopupView> {
  const [needsAnswer, inputs, activity] = await Promise.all([
    pendingNow(engine),
    sharingInputs(engine),
    activityViews(engine.ledger, { offset: 0, limit: 10 }),
  ]);
  const { ledger } = inputs;
  const items = [...ledger.records.values()].reduce((sum, record) => sum + record.items, 0);
  return {
    needsAnswer,
    sharing: liveSharingViews(inputs),
    activity: activity.entries,
    items,
    offline,
  };
}
