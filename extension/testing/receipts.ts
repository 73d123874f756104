import { fromHex, type Hex, toBase64url } from '#protocol/bytes';
import { clinicianKeyOf, exportP256, generateP256, signP256 } from '#protocol/p256';
import { addressOf, sign } from '#protocol/signatures';
import { type ChainContext, digestOf } from '#protocol/typed-data';
import type { StoredReceipt } from '#protocol/wire/gateway';

const random32 = (): Hex => `0x${Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('hex')}`;

/** The receipt that a clinician of this grantee would have left at the gateway, `at` unix seconds. */
export async function clinicianReceipt(
  chain: ChainContext,
  granteeKey: Hex,
  grant: Hex,
  at: number,
): Promise<StoredReceipt> {
  const keys = await generateP256();
  const point = await exportP256(keys.publicKey);
  const grantee = addressOf(fromHex(granteeKey, 32));
  const delegation = { grantee, clinicianKey: await clinicianKeyOf(point), from: at - 60, until: at + 3_600 };
  const receipt = { grant, gateway: random32(), nonce: random32(), sessionKey: random32(), at };
  return {
    receipt,
    signature: await signP256(digestOf('Receipt', receipt, chain), keys.privateKey),
    signer: {
      kind: 'clinician',
      publicKey: toBase64url(point),
      delegation,
      delegationSignature: sign('Delegation', delegation, chain, fromHex(granteeKey, 32)),
    },
  };
}
