import { fromBase64url, fromHex, type Hex, sha256, toHex } from '#protocol/bytes';
import { gatewayIdOf } from '#protocol/lease';
import { sign } from '#protocol/signatures';
import type { ChainContext } from '#protocol/typed-data';
import type { DepositBody, SignedHead } from '#protocol/wire/gateway';
import type { Signer, TestGrant } from './patient.ts';

/** The patient's word that names an agent for a grant. */
export function nameAgent(
  chain: ChainContext,
  { id, patient, deposit }: TestGrant,
  agent: Signer,
  changes: { grant?: Hex; until?: number; by?: Signer } = {},
) {
  const until = changes.until ?? deposit.expires;
  const by = changes.by ?? patient;
  const word = { patient: by.address, agent: agent.address, grant: changes.grant ?? id, until };
  return { agent: agent.address, until, signature: sign('Agent', word, chain, by.key) };
}

/** The same deposit, signed by an agent. */
export async function depositByAgent(
  chain: ChainContext,
  url: string,
  { id, deposit }: TestGrant,
  agent: Signer,
  word: DepositBody['agent'],
): Promise<DepositBody> {
  const [share, capsule] = await Promise.all([sha256(fromHex(deposit.share)), sha256(fromBase64url(deposit.capsule))]);
  const message = {
    grant: id,
    grantee: deposit.grantee,
    shareHash: toHex(share),
    capsule: toHex(capsule),
    gateway: await gatewayIdOf(url),
  };
  const depositSignature = sign('Deposit', message, chain, agent.key);
  return { ...deposit, depositSignature, ...(word ? { agent: word } : {}) };
}

/** The same head, signed by another account. */
export const signedBy = (chain: ChainContext, head: SignedHead, signer: Signer): SignedHead => ({
  ...head,
  signature: sign('Head', head.head, chain, signer.key),
});
