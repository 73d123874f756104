import { fromBase64url, fromHex, type Hex, toBase64url } from '#protocol/bytes';
import { openCapsule } from '#protocol/capsule';
import { fromWire } from '#protocol/errors';
import { decodeFrames } from '#protocol/frames';
import { checkHead, openHead } from '#protocol/head';
import { generateHybrid, keyHashOf } from '#protocol/hpke';
import { openLease, resealPatientShare } from '#protocol/lease';
import { clinicianKeyOf, exportP256, generateP256, signP256 } from '#protocol/p256';
import { type ResourceLine, readLines } from '#protocol/resource-lines';
import { decryptSegment, unpad } from '#protocol/segment';
import { sign, verify } from '#protocol/signatures';
import { type ChainContext, digestOf, type Grant, grantId } from '#protocol/typed-data';
import { leaseResponse, nonceResponse } from '#protocol/wire/gateway';
import type { HeadList } from '#protocol/wire/head-list';
import { parseWire } from '#protocol/wire/parse';
import type { Institution } from './institution.ts';

export interface Reading {
  list: HeadList;
  lines: ResourceLine[];
  version: number;
}

/** What a clinic does with a grant, from nonce to plaintext, against a real gateway (protocol.md §4). */
export async function readAs(
  institution: Institution,
  grant: Grant,
  gateway: string,
  chain: ChainContext,
): Promise<Reading> {
  const id = grantId(grant);
  const now = Math.floor(Date.now() / 1000);
  const [session, signing] = await Promise.all([generateHybrid(), generateP256()]);
  const point = await exportP256(signing.publicKey);
  const delegation = {
    grantee: institution.address,
    clinicianKey: await clinicianKeyOf(point),
    from: now - 60,
    until: now + 3600,
  };
  const delegationSignature = sign('Delegation', delegation, chain, fromHex(institution.privateKey));
  const given = parseWire(nonceResponse, await post(`${gateway}/leases/${id}/nonce`, {}));
  const receipt = { grant: id, ...given, sessionKey: await keyHashOf(session.publicKey) };
  const lease = parseWire(
    leaseResponse,
    await post(`${gateway}/leases/${id}`, {
      receipt,
      signature: await signP256(digestOf('Receipt', receipt, chain), signing.privateKey),
      signer: { kind: 'clinician', publicKey: toBase64url(point), delegation, delegationSignature },
      sessionKey: toBase64url(session.publicKey),
    }),
  );
  const opened = await openCapsule(grant, chain, fromBase64url(lease.capsule), institution.hybrid.seed);
  const desk = await resealPatientShare(opened, receipt, session.publicKey);
  const key = await openLease(receipt, session.seed, { gateway: fromBase64url(lease.share), desk });
  const body = fromBase64url(lease.head.body);
  verify('Head', lease.head.head, chain, lease.head.signature, grant.patient);
  await checkHead(lease.head.head, body, undefined);
  const list = await openHead(body, key, id, lease.head.head.version);
  const lines = await readSegments(gateway, lease.token, list);
  return { list, lines, version: lease.head.head.version };
}

async function readSegments(gateway: string, token: string, list: HeadList): Promise<ResourceLine[]> {
  if (list.segments.length === 0) return [];
  const response = await fetch(`${gateway}/blobs/batch`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ cids: list.segments.map(({ cid }) => cid) }),
  });
  if (!response.ok || !response.body) throw fromWire(await response.json());
  const lines: ResourceLine[] = [];
  for await (const { name, bytes } of decodeFrames(response.body)) {
    const segment = list.segments.find(({ cid }) => cid === name)!;
    const plain = await decryptSegment(bytes, fromBase64url(segment.okm), {
      id: fromHex(segment.id as Hex),
      version: segment.version,
    });
    lines.push(...readLines(await unpad(plain)));
  }
  return lines;
}

async function post(url: string, body: unknown): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  const answer: unknown = await response.json();
  if (!response.ok) throw fromWire(answer);
  return answer;
}
