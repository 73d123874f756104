import type { Hex } from '#protocol/bytes';
import type { ErrorCode } from '#protocol/errors';
import type { RecordClass } from '#protocol/fhir/classes';
import { selectedItems, sensitiveItems } from '../approvals/count-items.ts';
import { inferenceViews } from '../approvals/infer-items.ts';
import type { RequestRow } from '../approvals/request-row.ts';
import { limitOf, meet } from '../grants/limit.ts';
import type { Choice } from '../messages/views.ts';
import type { Charts } from '../records/charts.ts';
import type { GrantRow, Ledger } from '../storage/ledger.ts';

/** A share with the institution that asks, at the origin it asks from. */
export interface PastShare {
  id: Hex;
  /** When it was signed, unix ms. */
  at: number;
  /** For how many days, at least. */
  days: number;
  /** What it opens, after all that the patient narrowed it to since. */
  classes: readonly RecordClass[];
  purpose: string;
  dataFrom: string;
  /** Its last month, only where it was narrowed to one: later ones than its terms say are what a rule is for. */
  dataUntil?: string;
  records: Hex[];
  /** A rule gave it. */
  ruled: boolean;
  /** It was stopped before its end, unix ms. */
  stoppedAt?: number;
  /** By nothing but its renewal, which the patient gave by hand: nobody wanted them to have less. */
  replaced?: true;
}

/** All that rules look at. */
export interface Situation {
  /** Unix ms. */
  now: number;
  asker: {
    grantee: Hex;
    origin: string;
    /** Certificate, accreditation and origin hold, now. */
    verified: boolean;
    /** It is known that nobody vouches for it; not the same as not knowing. */
    unvouched: boolean;
    kind: string;
  };
  asked: Pick<RequestRow['request'], 'scopes' | 'optionalScopes' | 'purpose' | 'dataFrom' | 'dataUntil' | 'days'>;
  past: readonly PastShare[];
  /** Within a day the person undid an answer to that origin, or said not now to it. */
  heldBack: boolean;
  /** Sensitive labels on items within what is asked. */
  labels: ReadonlySet<string>;
  /** What such an answer would hold in the chart as it is: items, and whether any hints at something that is left out. */
  holds(choice: Choice): { items: number; hints: boolean };
}

const day = 24 * 60 * 60;

/**
 * Shares with that institution at that origin, as of `until` (unix ms). What the chain calls `revoked` counts as stopped just
 * now: another device stopped it, and its log has not arrived.
 */
export function pastShares(
  { grants, stopped, replaced, limits }: Pick<Ledger, 'grants' | 'stopped' | 'replaced' | 'limits'>,
  { grantee, origin }: { grantee: Hex; origin: string },
  until: number,
  revoked: ReadonlySet<Hex> = new Set(),
): PastShare[] {
  const theirs = [...grants.values()].filter(
    ({ at, grant: { terms } }) => at < until && terms.grantee === grantee && terms.origin === origin,
  );
  return theirs.map((row) => {
    const { id, at, ruled } = row;
    const { expires, terms } = row.grant;
    const stop = stopped.get(id) ?? (revoked.has(id) ? until - 1 : undefined);
    const [own, narrowed] = [limitOf(terms), limits.get(id)];
    const { classes, dataFrom } = narrowed ? meet(own, narrowed) : own;
    const dataUntil = lastMonth(row, theirs, limits);
    const stoppedAt = stop !== undefined && stop < Math.min(until, expires * 1000) ? { stoppedAt: stop } : {};
    return {
      id,
      at,
      // It ends at the midnight after, so that there is up to a day more than was chosen.
      days: Math.round(expires / day - at / (day * 1000)),
      classes,
      purpose: terms.purpose,
      dataFrom,
      ...(dataUntil === undefined ? {} : { dataUntil }),
      records: terms.records,
      ruled: ruled !== undefined,
      ...stoppedAt,
      ...(replaced.has(id) ? { replaced: true as const } : {}),
    };
  });
}

/**
 * The month that a share was narrowed to. A renewal says in its terms what is left of the share before it: where those go no
 * further than that was narrowed to, it holds on.
 */
function lastMonth(share: GrantRow, all: readonly GrantRow[], limits: Ledger['limits']): string | undefined {
  const months = all.flatMap(({ id, at, grant: { terms } }) => {
    const month = limits.get(id)?.dataUntil;
    if (month === undefined || month >= terms.dataUntil) return [];
    return id === share.id || (at < share.at && share.grant.terms.dataUntil <= month) ? [month] : [];
  });
  return months.sort()[0];
}

/** What would show that an asker is not vouched for, rather than that it could not be looked up. */
const disproven: readonly (ErrorCode | undefined)[] = ['NOT_ACCREDITED', 'KEY_NOT_CERTIFIED', 'WRONG_CHAIN'];

export interface Known {
  /** What `askerProblem` says of who asks. */
  problem: ErrorCode | undefined;
  ledger: Ledger;
  charts: Charts;
  /** Unix ms. */
  now: number;
  /** Grants that the chain says were stopped. */
  revoked?: ReadonlySet<Hex>;
  /** Questions that this browser keeps, as they were by then. */
  questions: readonly RequestRow[];
}

/** How long a rule leaves alone whom the person has just answered otherwise, ms. */
export const restsFor = 24 * 60 * 60_000;

/** The person undid an answer, or said not now; what they ask themselves is held against nobody. */
const isHeldBack = ({ state, voided, ruled, renews }: RequestRow): boolean =>
  renews === undefined && (voided === 'undone' || (state === 'refused' && ruled === undefined));

/** What rules are told of a question. */
export function situationOf(
  { request, requestId, origin }: Pick<RequestRow, 'request' | 'requestId' | 'origin'>,
  { problem, ledger, charts, now, revoked, questions }: Known,
): Situation {
  const { desk, scopes, optionalScopes, purpose, dataFrom, dataUntil, days } = request;
  const window = { scopes: [...scopes, ...optionalScopes], labels: [], dataFrom, dataUntil, records: [] };
  return {
    now,
    asker: {
      grantee: desk.grantee,
      origin,
      verified: problem === undefined,
      unvouched: disproven.includes(problem),
      kind: desk.profile.kind,
    },
    asked: { scopes, optionalScopes, purpose, dataFrom, dataUntil, days },
    past: pastShares(ledger, { grantee: desk.grantee, origin }, now, revoked),
    // Another id is the same question put again: Undo holds for both.
    heldBack: questions.some(
      (row) =>
        row.requestId !== requestId &&
        row.origin === origin &&
        isHeldBack(row) &&
        Math.abs(now - row.changedAt) < restsFor,
    ),
    labels: new Set(sensitiveItems(charts, window).map(({ label }) => label)),
    holds: (choice) => ({
      items: selectedItems(charts, choice).filter(({ filed }) => filed.class !== 'Patient').length,
      hints: inferenceViews(charts, choice).length > 0,
    }),
  };
}

/** Nothing that would be given bears a label; held here once more, beside the terms that say so (K6). */
export const bearsNoLabel = (charts: Charts, terms: Parameters<typeof selectedItems>[1]): boolean =>
  selectedItems(charts, terms).every(({ filed }) => filed.labels.length === 0);
