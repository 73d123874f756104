import type { TypedDataDomain, TypedDataField } from 'ethers';
import { computeAddress, id, Signature, SigningKey, TypedDataEncoder, version } from 'ethers';
import type { Hex } from '#protocol/bytes';
import type { Deployment } from './deployment.ts';
import { vectorCases, vectorKey } from './vector-messages.ts';
import { vectorTypes } from './vector-types.ts';

const accountOf = (signer: string) => computeAddress(vectorKey(signer)).toLowerCase() as Hex;

/** The struct and every struct it refers to, which is the table ethers wants. */
function closure(type: string): Record<string, TypedDataField[]> {
  const own = vectorTypes[type]!;
  const inner = own.map((field) => field.type.replace('[]', '')).filter((name) => name in vectorTypes);
  return Object.assign({ [type]: own }, ...inner.map(closure));
}

/**
 * The EIP-712 vectors that Solidity, the protocol and the extension are held to, computed by ethers alone:
 * `domains` (with separators), `types` (encodeType and type hash), and `messages`, each with its struct hash, digest,
 * signer, and signature both in 65 bytes and as EIP-2098 words. Messages a contract reads also have its `words`.
 */
export function buildVectors(deployment: Deployment) {
  const contractOf: Record<string, Hex> = {
    Grants: deployment.grants,
    Records: deployment.records,
    Accreditation: deployment.accreditation,
    Disclosures: deployment.disclosures,
    'Chartkey Lease': deployment.grants,
    Chartkey: deployment.grants,
  };
  const domainOf = (name: string): TypedDataDomain => ({
    name,
    version: '1',
    chainId: deployment.chainId,
    verifyingContract: contractOf[name]!,
  });
  const { block: _, ...chain } = deployment;
  return {
    source: `ethers ${version}`,
    chain,
    domains: Object.keys(contractOf).map((name) => ({
      ...domainOf(name),
      separator: TypedDataEncoder.hashDomain(domainOf(name)),
    })),
    types: Object.keys(vectorTypes).map((name) => {
      const encoder = TypedDataEncoder.from(closure(name));
      const encodeType = encoder.encodeType(name);
      return { name, encodeType, typeHash: id(encodeType) };
    }),
    messages: vectorCases(accountOf).map(({ type, domain, signer, message }) => {
      const types = closure(type);
      const digest = TypedDataEncoder.hash(domainOf(domain), types, message);
      const signature = Signature.from(new SigningKey(vectorKey(signer)).sign(digest));
      return {
        type,
        domain,
        message,
        ...wordsOf(type, message),
        structHash: TypedDataEncoder.hashStruct(type, types, message),
        digest,
        signer: accountOf(signer),
        privateKey: vectorKey(signer),
        signature: signature.serialized,
        r: signature.r,
        vs: signature.yParityAndS,
      };
    }),
  };
}

/** What a contract is given instead of the message. */
function wordsOf(type: string, message: Record<string, unknown>): { words?: Record<string, unknown> } {
  const inner = (message.grant ?? message.record ?? message) as Record<string, unknown>;
  if (type === 'Grant' || type === 'Revocation') {
    const terms = TypedDataEncoder.hashStruct('Terms', closure('Terms'), inner.terms as Record<string, unknown>);
    return { words: { patient: inner.patient, expires: inner.expires, terms } };
  }
  if (type === 'Record' || type === 'Erasure') {
    const manifest = inner.manifest as Record<string, unknown>;
    return {
      words: { owner: inner.owner, manifest: TypedDataEncoder.hashStruct('Manifest', closure('Manifest'), manifest) },
    };
  }
  return {};
}
