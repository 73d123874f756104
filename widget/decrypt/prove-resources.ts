import { roles } from '../../contracts/roles.ts';
import type { AccreditationView } from '../../protocol/accreditation.ts';
import type { ProveSigner } from '../../protocol/agent-word.ts';
import { fromHex, type Hex, utf8 } from '../../protocol/bytes.ts';
import { type ErrorCode, toChartkeyError } from '../../protocol/errors.ts';
import { resourceLeaf } from '../../protocol/merkle.ts';
import { merkleChecker } from '../../protocol/merkle-cache.ts';
import { checkAttestation, checkCustodianName } from '../../protocol/ownership.ts';
import type { ResourceLine } from '../../protocol/resource-lines.ts';
import type { ChainContext } from '../../protocol/typed-data.ts';
import type { AttestationProof, HeadList } from '../../protocol/wire/head-list.ts';
import type { ReadSegment } from './read-segments.ts';

export interface ProvenResource {
  text: string;
  fullUrl?: string;
  class: string;
  /** Index into `HeadList.attestations`; absent for what the patient added and nobody vouches for. */
  attestation?: number;
}

export interface Failure {
  code: ErrorCode;
  class: string;
  month: string;
  /** How many resources; unknown where the segment itself did not open. */
  items?: number;
}

export interface ProofContext {
  grant: Hex;
  chain: ChainContext;
  accreditation: AccreditationView;
  /** Unix seconds. */
  now: number;
  prove?: ProveSigner;
}

/**
 * Ownership and authenticity (protocol.md §4): Link to this grant → Attestation by a then accredited custodian, under a name an
 * accreditor gave it → Merkle leaf.
 * A resource that offers a proof which is false is a failure and not shown; one that offers none is shown as unverified.
 */
export async function proveResources(list: HeadList, read: readonly ReadSegment[], context: ProofContext) {
  const links = list.links.filter(({ until }) => until > context.now);
  const prove = async (attestation: AttestationProof) => {
    try {
      await checkAttestation(attestation, links, context.grant, { ...context, role: roles.CUSTODIAN });
      await checkCustodianName(attestation, context.accreditation);
      return checkLeaves(fromHex(attestation.root, 32));
    } catch (thrown) {
      return { failure: toChartkeyError(thrown).code };
    }
  };
  const checkers = await Promise.all(list.attestations.map(prove));
  const resources: ProvenResource[] = [];
  const failures: Failure[] = [];
  for (const { segment, lines, failure } of read) {
    const { class: name, month, attestation } = segment;
    if (failure) failures.push({ code: failure, class: name, month });
    let items = 0;
    const leaves = await Promise.all(lines.map(({ text, proof }) => proof && resourceLeaf(proof.salt, utf8(text))));
    for (const [i, { text, fullUrl, proof }] of lines.entries()) {
      const leaf = leaves[i];
      const resource = { text, class: name, ...(fullUrl === undefined ? {} : { fullUrl }) };
      const checker = attestation === undefined ? undefined : checkers[attestation];
      if (attestation === undefined) resources.push(resource);
      else if (checker && !('failure' in checker) && proof && leaf && (await checker(leaf, proof)))
        resources.push({ ...resource, attestation });
      else items++;
    }
    if (items > 0) failures.push({ code: 'ATTESTATION_INVALID', class: name, month, items });
  }
  return { resources, failures };
}

/** All leaves of one tree share what was hashed before. */
function checkLeaves(root: Uint8Array) {
  const trees = new Map<number, ReturnType<typeof merkleChecker>>();
  return (leaf: Uint8Array, proof: NonNullable<ResourceLine['proof']>): Promise<boolean> => {
    const check = trees.get(proof.count) ?? merkleChecker(root, proof.count);
    trees.set(proof.count, check);
    return check(leaf, proof.index, proof.path);
  };
}
