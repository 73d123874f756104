import type { AccreditationView } from './accreditation.ts';
import { type ProveSigner, proveActing, signedByKey } from './agent-word.ts';
import { fromHex, type Hex, utf8 } from './bytes.ts';
import { canonicalHash } from './canonical-json.ts';
import { ChartkeyError } from './errors.ts';
import { merkleVerify, resourceLeaf } from './merkle.ts';
import type { ResourceLine } from './resource-lines.ts';
import { verify } from './signatures.ts';
import { type ChainContext, digestOf, hashOf } from './typed-data.ts';
import type { AttestationProof, LinkProof } from './wire/head-list.ts';

export interface OwnershipContext {
  chain: ChainContext;
  accreditation: AccreditationView;
  /** Role bits a custodian must have held when it attested. */
  role: number;
  /** Unix seconds; an owner's agent is one until its time is over. */
  now: number;
  /** How an owner's signature is proven; by its key unless told. */
  prove?: ProveSigner;
}

/**
 * The chain of custody behind a deposit: Link (owner account ↔ this grant) → Attestation by an accredited custodian.
 * Checked once for each attestation. Throws `ATTESTATION_INVALID`.
 */
export async function checkAttestation(
  attestation: AttestationProof,
  links: readonly LinkProof[],
  grant: Hex,
  { chain, accreditation, role, now, prove = signedByKey }: OwnershipContext,
): Promise<void> {
  const { owner, custodian, root, at, signature } = attestation;
  const attested = { owner, custodian, root, at };
  const link = links.find((candidate) => candidate.owner === owner && candidate.grant === grant);
  if (!link) throw new ChartkeyError('ATTESTATION_INVALID', { detail: 'no link from its owner to this grant' });
  try {
    const subject = hashOf('Attestation', attested);
    const acting = { account: owner, subject, agent: link.agent, chain, now };
    await proveActing(digestOf('Link', { owner, grant, until: link.until }, chain), link.signature, acting, prove);
    verify('Attestation', attested, chain, signature, custodian);
  } catch (cause) {
    throw new ChartkeyError('ATTESTATION_INVALID', { cause, detail: 'signature' });
  }
  if (!accreditation.was(custodian, role, at))
    throw new ChartkeyError('ATTESTATION_INVALID', { detail: 'custodian was not accredited then' });
}

/** Throws `ATTESTATION_INVALID` unless the profile beside an attestation is one an accreditor hashed for its custodian. */
export async function checkCustodianName(
  { custodian, profile }: AttestationProof,
  accreditation: AccreditationView,
): Promise<void> {
  if (!accreditation.everNamed(custodian, await canonicalHash(profile)))
    throw new ChartkeyError('ATTESTATION_INVALID', { detail: 'nobody vouched for that name' });
}

/** Whether one resource stands under an attested root. Throws `ATTESTATION_INVALID` when a proof is offered but false. */
export async function isAttested(line: ResourceLine, attestation: AttestationProof | undefined): Promise<boolean> {
  const { proof, text } = line;
  if (!attestation || !proof) return false;
  if (proof.salt.length !== 16) throw new ChartkeyError('ATTESTATION_INVALID', { detail: 'salt is not 16 bytes' });
  const leaf = await resourceLeaf(proof.salt, utf8(text));
  if (!(await merkleVerify(leaf, proof.index, proof.count, proof.path, fromHex(attestation.root, 32))))
    throw new ChartkeyError('ATTESTATION_INVALID', { detail: `leaf ${proof.index}` });
  return true;
}
