import { fromBase64url, fromHex, type Hex } from '#protocol/bytes';
import { openCapsule } from '#protocol/capsule';
import { openHead } from '#protocol/head';
import { leaseKey } from '#protocol/lease';
import { type ResourceLine, readLines } from '#protocol/resource-lines';
import { decryptSegment, unpad } from '#protocol/segment';
import { type ChainContext, type Grant, grantId, termsHash } from '#protocol/typed-data';
import type { MemoryGateway } from './engine.ts';
import type { Institution } from './institution.ts';

/**
 * Everything a grantee can decrypt of a grant, from what lies at a gateway in memory: capsule, the gateway's share, the newest
 * head, and each ciphertext that it names. The lease between them is the real gateway's (`reader.ts`).
 */
export async function readMemory(
  institution: Institution,
  grant: Grant,
  gateway: MemoryGateway,
  chain: ChainContext,
): Promise<ResourceLine[]> {
  const id = grantId(grant);
  const deposited = JSON.parse(gateway.deposits.get(termsHash(grant.terms))!) as { share: Hex; capsule: string };
  const { share } = await openCapsule(grant, chain, fromBase64url(deposited.capsule), institution.hybrid.seed);
  const key = await leaseKey(share, fromHex(deposited.share, 32), id);
  const newest = gateway.heads.get(id)!.at(-1)!;
  const list = await openHead(fromBase64url(newest.body), key, id, newest.head.version);
  const lines: ResourceLine[] = [];
  for (const { cid, okm, id: segment, version } of list.segments) {
    const bytes = gateway.blobs.get(cid)!;
    const name = { id: fromHex(segment as Hex, 16), version };
    lines.push(...readLines(await unpad(await decryptSegment(bytes, fromBase64url(okm), name))));
  }
  return lines;
}
