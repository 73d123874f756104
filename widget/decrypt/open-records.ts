import { proveActing } from '../../protocol/agent-word.ts';
import { fromBase64url, type Hex } from '../../protocol/bytes.ts';
import { ChartkeyError } from '../../protocol/errors.ts';
import { checkHead, openHead } from '../../protocol/head.ts';
import { selectSegments } from '../../protocol/select.ts';
import { type ChainContext, digestOf, type Grant, grantDigest } from '../../protocol/typed-data.ts';
import type { ActingFor } from '../../protocol/wire/acting-for.ts';
import { deskDocument } from '../../protocol/wire/desk.ts';
import type { HeadList, HeadSegment } from '../../protocol/wire/head-list.ts';
import { call, callJson } from './call.ts';
import { type GatewayFacts, gatewayFacts } from './gateway-facts.ts';
import { heldGrant } from './held-grant.ts';
import { type Failure, type ProvenResource, proveResources } from './prove-resources.ts';
import { proveSigner } from './prove-signer.ts';
import { readSegments } from './read-segments.ts';
import { seenHeads } from './seen-heads.ts';
import { makeSession, takeLease } from './take-lease.ts';

export interface OpenedRecords {
  grant: Grant;
  facts: GatewayFacts;
  list: HeadList;
  head: { version: number; at: number };
  /** By what right a representative gave it, where the signed statement says the same. */
  actingFor?: ActingFor;
  resources: ProvenResource[];
  failures: Failure[];
  /** Unix seconds until which this lease lasts, and when it began. */
  until: number;
  openedAt: number;
}

export interface OpenOptions {
  /** Absolute URL of the key desk. */
  desk: string;
  grant: Hex;
  /** Origin of the page: a grant made for another is refused. */
  origin: string;
  onProgress(step: 'proving' | 'fetching' | 'checking', share?: number): void;
}

const nowSeconds = () => Math.floor(Date.now() / 1000);

/**
 * Opens what a grant opens now: session, receipt, both halves of the key, head, ciphertext, proofs. Nothing anybody sent is used
 * before its signature, hash or seal has been checked (W1, K7). Throws the code of the first thing that is wrong.
 */
export async function openRecords({ desk, grant: id, origin, onProgress }: OpenOptions): Promise<OpenedRecords> {
  onProgress('proving');
  const session = makeSession(desk);
  session.catch(() => undefined);
  const [{ grant, signature }, published] = await Promise.all([
    heldGrant(desk, id, origin),
    callJson(deskDocument, new URL('/.well-known/chartkey.json', desk).href),
  ]);
  const { chainId, grants: contract, records, accreditation } = published;
  const chain: ChainContext = { chainId, grants: contract, records, accreditation };
  const { gateway } = grant.terms;

  // The id is the hash of every word of the grant, the gateway's address too: it is asked while the signature is checked.
  const asked = Promise.all([
    gatewayFacts(gateway, id),
    takeLease(id, grant, chain, desk, session),
    seenHeads.newest(id).catch(() => undefined),
  ]);
  asked.catch(() => undefined);
  const prove = proveSigner(desk);
  await prove(grantDigest(id, chain), signature, grant.patient);
  const [facts, lease, newest] = await asked;
  if (facts.revoked()) throw new ChartkeyError('GRANT_REVOKED');
  if (facts.pausing() === 'paused') throw new ChartkeyError('GRANT_PAUSED');
  const { head: signed, token, until } = lease.response;
  const ciphertext = fetchBlobs(gateway, token, signed.cids);
  ciphertext.catch(() => undefined);

  const body = fromBase64url(signed.body);
  if (signed.head.grant !== id) throw new ChartkeyError('BAD_SIGNATURE', { detail: 'head of another grant' });
  const acting = { account: grant.patient, subject: id, agent: signed.agent, chain, now: nowSeconds() };
  await proveActing(digestOf('Head', signed.head, chain), signed.signature, acting, prove);
  await checkHead(signed.head, body, newest);
  const list = await openHead(body, await lease.key, id, signed.head.version);
  await seenHeads.keep(id, signed.head.version).catch(() => undefined);

  // Only the signed statement makes it true: the list alone is anybody's word (W1).
  const { actingFor } = list;
  const isStated = actingFor && (await (await import('./is-stated.ts')).isStated(grant.terms.statement, actingFor));
  const stated = isStated ? { actingFor } : {};

  onProgress('fetching', 0);
  const [inside, outside] = withinGrant(grant, list);
  const read = await readSegments(inside, await ciphertext, (share) => onProgress('fetching', share));
  onProgress('checking');
  const now = nowSeconds();
  const proven = await proveResources(list, read, {
    grant: id,
    chain,
    accreditation: facts.accreditation(),
    now,
    prove,
  });
  proven.failures.push(...outside);
  return { grant, facts, list, head: signed.head, ...stated, ...proven, until, openedAt: now };
}

/**
 * K6 from the reader's side: a segment the consent screen did not speak of is not opened, even when its key was sent. Which record
 * it is of cannot be told here; the patient's agent alone decides that.
 */
function withinGrant({ terms }: Grant, { segments }: HeadList): [HeadSegment[], Failure[]] {
  const inside = new Set(
    selectSegments(
      { ...terms, records: [] },
      segments.map((segment) => ({ ...segment, record: segment.cid as Hex })),
    ).map(({ cid }) => cid),
  );
  const outside = segments.filter(({ cid }) => !inside.has(cid));
  return [
    segments.filter(({ cid }) => inside.has(cid)),
    outside.map(({ class: name, month }) => ({ code: 'NOT_ALLOWED', class: name, month })),
  ];
}

async function fetchBlobs(gateway: string, token: string, cids: readonly string[]) {
  if (cids.length === 0) return new Blob([]).stream();
  const { body } = await call(`${gateway}/blobs/batch`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ cids }),
  });
  if (!body) throw new ChartkeyError('OFFLINE', { detail: 'no ciphertext' });
  return body;
}
