import { type Hex, toHex } from '#protocol/bytes';
import { canonicalHash } from '#protocol/canonical-json';
import { ChartkeyError } from '#protocol/errors';
import { scopeOfClass } from '#protocol/fhir/classes';
import { durations, expiresAt, isNarrower } from '#protocol/grant-rules';
import type { Terms } from '#protocol/typed-data';
import type { AccessRequest } from '#protocol/wire/agent';
import { freshPath } from '../approvals/fresh-path.ts';
import { findRequest, openRequests } from '../approvals/journal.ts';
import { laneOf } from '../approvals/receive-request.ts';
import type { RequestRow } from '../approvals/request-row.ts';
import type { Context } from '../background/context.ts';
import { type Limit, limitOf, meet } from './limit.ts';
import { type RenewalRow, renewalPlace } from './renewal-row.ts';

/**
 * Sharing again, or for longer, with somebody who was shared with before: the patient's own question, kept in the journal
 * as theirs would be, for the same or less than that share opens by now. It is looked at, narrowed and approved in the
 * approval window like any other (X1, X4), and handed to their page when that asks next (`deliver-renewal.ts`). Returns the
 * id of the question; the one that is open already where there is one. Throws `GRANT_UNKNOWN`, `RENEWAL_UNKNOWN` where this
 * browser does not know what they asked, and `NOTHING_TO_SHARE` where nothing is left that can be asked for.
 */
export async function renewGrant(context: Context, id: Hex): Promise<string> {
  const { store, ledger, now } = context;
  const entry = (await ledger.granted([id])).get(id);
  if (!entry) throw new ChartkeyError('GRANT_UNKNOWN');
  const asked = await findRequest(store, entry.request);
  if (!asked) throw new ChartkeyError('RENEWAL_UNKNOWN');
  const held = await ledger.read();
  const left = whatIsLeft(entry.grant.terms, held.limits.get(id));
  const days = durations.findLast((one) => expiresAt(entry.at / 1000, one) <= entry.grant.expires) ?? durations[0];
  const request: AccessRequest = {
    ...asked.request,
    requestId: crypto.randomUUID(),
    ...{ ...left, optionalScopes: [], days },
  };
  const open = await openRequests(store);
  const row: RequestRow = {
    v: 1,
    requestId: request.requestId,
    payload: await canonicalHash(request),
    request,
    origin: asked.origin,
    name: asked.name,
    verified: asked.verified,
    // No page waits for the answer.
    tabId: -1,
    documentId: '',
    renews: id,
    answersTo: asked.answersTo ?? asked.request.scopes,
    state: 'pending',
    askedAt: now(),
    changedAt: now(),
    path: freshPath(
      'grants',
      laneOf(held),
      [...[...held.grants.values()], ...open].map(({ path }) => path),
    ),
    salt: toHex(crypto.getRandomValues(new Uint8Array(32))),
    drawnIn: context.epoch,
    tries: 0,
  };
  const requestId = await store.change(async () => {
    const known = (await openRequests(store)).find(({ renews }) => renews === id);
    // One from before the share was narrowed would ask for what the patient has taken out since.
    const isWider = known?.state === 'pending' && !isNarrower(known.request, request);
    if (known && !isWider) return { batch: {}, result: known.requestId };
    const renewal: RenewalRow = { v: 1, requestId: row.requestId, renews: id };
    const rows = { [`request/open/${row.requestId}`]: row, [renewalPlace(row.requestId)]: renewal };
    if (!known) return { batch: { rows }, result: row.requestId };
    const dropped: RequestRow = { ...known, state: 'cancelled', changedAt: now() };
    const over = { [`request/open/${known.requestId}`]: undefined, [`request/done/${known.requestId}`]: dropped };
    return { batch: { rows: { ...rows, ...over } }, result: row.requestId };
  });
  context.news('approvals');
  return requestId;
}

/**
 * What a share opens by now, as a question. `Other` has no scope but that of the whole chart: it goes with the first class
 * that was taken out.
 */
function whatIsLeft(terms: Terms, limit: Limit | undefined): Pick<AccessRequest, 'scopes' | 'dataFrom' | 'dataUntil'> {
  const all = limitOf(terms);
  const { classes, dataFrom, dataUntil } = limit ? meet(all, limit) : all;
  const scopes =
    classes.length === all.classes.length
      ? terms.scopes
      : classes.filter((name) => name !== 'Patient' && name !== 'Other').map(scopeOfClass);
  if (scopes.length === 0 || dataFrom > dataUntil) throw new ChartkeyError('NOTHING_TO_SHARE');
  return { scopes, dataFrom, dataUntil };
}
