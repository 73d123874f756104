import { type Bytes, beBytes, concat, equalBytes, fromHex, type Hex, sha256, toHex, utf8 } from './bytes.ts';
import { ChartkeyError } from './errors.ts';
import { keyHashOf, open, seal } from './hpke.ts';
import { type ChainContext, type Grant, grantId } from './typed-data.ts';

const zero32: Hex = `0x${'00'.repeat(32)}`;

/** info = "chartkey/1/capsule" ‖ u64 chainId ‖ Grants address ‖ Terms.salt: a capsule is useless anywhere else. */
const capsuleInfo = (grant: Grant, chain: ChainContext): Bytes =>
  concat(
    utf8('chartkey/1/capsule'),
    beBytes(chain.chainId, 8),
    fromHex(chain.grants, 20),
    fromHex(grant.terms.salt, 32),
  );

/** AAD = the grant's hash with `capsule = 0`, so that the capsule binds every word the patient signs. */
const capsuleAad = (grant: Grant): Bytes =>
  fromHex(grantId({ ...grant, terms: { ...grant.terms, capsule: zero32 } }), 32);

/**
 * Seals `s_p ‖ SHA-256(s_g)` to the grantee's certified key and returns the grant with `terms.capsule` filled in.
 * Throws `KEY_NOT_CERTIFIED` unless `granteePublicKey` is the key that `terms.granteeKey` names; callers check that key's
 * certificate first (K10).
 */
export async function sealCapsule(
  draft: Grant,
  chain: ChainContext,
  granteePublicKey: Uint8Array,
  shares: { patient: Uint8Array; gateway: Uint8Array },
): Promise<{ capsule: Bytes; grant: Grant }> {
  if ((await keyHashOf(granteePublicKey)) !== draft.terms.granteeKey)
    throw new ChartkeyError('KEY_NOT_CERTIFIED', { detail: 'not the key that the terms name' });
  const plaintext = concat(shares.patient, await sha256(shares.gateway));
  const capsule = await seal(granteePublicKey, plaintext, capsuleInfo(draft, chain), capsuleAad(draft));
  return { capsule, grant: { ...draft, terms: { ...draft.terms, capsule: toHex(await sha256(capsule)) } } };
}

export interface OpenedCapsule {
  share: Bytes;
  /** SHA-256(s_g): what the gateway's half must match. */
  gatewayShareHash: Bytes;
}

/** Opens a capsule with the institution's 32-byte seed. Throws `HASH_MISMATCH` or `TAMPERED`. */
export async function openCapsule(grant: Grant, chain: ChainContext, capsule: Uint8Array, seed: Uint8Array) {
  if (!equalBytes(await sha256(capsule), fromHex(grant.terms.capsule, 32)))
    throw new ChartkeyError('HASH_MISMATCH', { detail: 'capsule' });
  const plain = await open(seed, capsule, capsuleInfo(grant, chain), capsuleAad(grant));
  if (plain.length !== 64) throw new ChartkeyError('TAMPERED', { detail: 'capsule length' });
  return { share: plain.slice(0, 32), gatewayShareHash: plain.slice(32) } satisfies OpenedCapsule;
}
