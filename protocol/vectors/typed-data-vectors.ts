import { toHex } from '#protocol/bytes';
import { domainSeparator, encodeType, typeHash } from '#protocol/eip712';
import { addressOf, compact, sign } from '#protocol/signatures';
import {
  digestOf,
  domainOf,
  grantId,
  hashOf,
  type MessageName,
  revocationDigest,
  termsHash,
  types,
} from '#protocol/typed-data';
import { sampleBytes, sampleChain, sampleGrant } from './sample.ts';
import { sampleMessages } from './sample-messages.ts';

const key = sampleBytes('signer');

function vectorOf(name: MessageName) {
  const message = sampleMessages[name];
  const signature = sign(name, message, sampleChain, key);
  return {
    name,
    domain: domainOf(name, sampleChain),
    domainSeparator: toHex(domainSeparator(domainOf(name, sampleChain))),
    encodeType: encodeType(types, name),
    typeHash: toHex(typeHash(types, name)),
    message,
    structHash: hashOf(name, message),
    digest: toHex(digestOf(name, message, sampleChain)),
    signature,
    compact: compact(signature),
  };
}

/** Every message with its type, domain, struct hash, digest and (RFC 6979, so repeatable) signature. */
export function typedDataVectors() {
  const grant = sampleGrant();
  return {
    privateKey: toHex(key),
    signer: addressOf(key),
    chain: sampleChain,
    grant: {
      grant,
      termsHash: termsHash(grant.terms),
      id: grantId(grant),
      revocationDigest: toHex(revocationDigest(grantId(grant), sampleChain)),
    },
    messages: (Object.keys(sampleMessages) as MessageName[]).map(vectorOf),
  };
}
