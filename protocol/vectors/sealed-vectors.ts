import { fromHex, type Hex, toHex, utf8 } from '#protocol/bytes';
import { openCapsule, sealCapsule } from '#protocol/capsule';
import { generateHybrid, keyHashOf, open, seal } from '#protocol/hpke';
import { openLease, resealPatientShare, sealGatewayShare } from '#protocol/lease';
import type { Grant } from '#protocol/typed-data';
import { sampleBytes, sampleChain, sampleGrant } from './sample.ts';
import { sampleMessages } from './sample-messages.ts';

export interface SealedVectors {
  seed: Hex;
  publicKey: Hex;
  keyHash: Hex;
  plain: { info: Hex; aad: Hex; plaintext: Hex; sealed: Hex };
  capsule: { grant: Grant; sealed: Hex; share: Hex; gatewayShareHash: Hex };
  lease: { gateway: Hex; desk: Hex; key: Hex };
}

const receipt = sampleMessages.Receipt;
const shares = { patient: sampleBytes('s_p'), gateway: sampleBytes('s_g') };

/** HPKE is randomised, so these are made once and must open for ever. */
export async function makeSealedVectors(): Promise<SealedVectors> {
  const { seed, publicKey } = await generateHybrid();
  const [info, aad, plaintext] = ['info', 'aad', 'plaintext'].map(utf8) as [Uint8Array, Uint8Array, Uint8Array];
  const keyHash = await keyHashOf(publicKey);
  const { capsule, grant } = await sealCapsule(sampleGrant({ granteeKey: keyHash }), sampleChain, publicKey, shares);
  const opened = await openCapsule(grant, sampleChain, capsule, seed);
  const sealed = {
    gateway: await sealGatewayShare(shares.gateway, receipt, publicKey),
    desk: await resealPatientShare(opened, receipt, publicKey),
  };
  return {
    seed: toHex(seed),
    publicKey: toHex(publicKey),
    keyHash,
    plain: {
      info: toHex(info),
      aad: toHex(aad),
      plaintext: toHex(plaintext),
      sealed: toHex(await seal(publicKey, plaintext, info, aad)),
    },
    capsule: {
      grant,
      sealed: toHex(capsule),
      share: toHex(opened.share),
      gatewayShareHash: toHex(opened.gatewayShareHash),
    },
    lease: {
      gateway: toHex(sealed.gateway),
      desk: toHex(sealed.desk),
      key: toHex(await openLease(receipt, seed, sealed)),
    },
  };
}

/** The same vectors with every opened value computed anew from the sealed bytes. */
export async function reopenSealedVectors(given: SealedVectors): Promise<SealedVectors> {
  const seed = fromHex(given.seed);
  const { plain, capsule, lease } = given;
  const opened = await openCapsule(capsule.grant, sampleChain, fromHex(capsule.sealed), seed);
  const plaintext = await open(seed, fromHex(plain.sealed), fromHex(plain.info), fromHex(plain.aad));
  const sealed = { gateway: fromHex(lease.gateway), desk: fromHex(lease.desk) };
  return {
    ...given,
    keyHash: await keyHashOf(fromHex(given.publicKey)),
    plain: { ...plain, plaintext: toHex(plaintext) },
    capsule: { ...capsule, share: toHex(opened.share), gatewayShareHash: toHex(opened.gatewayShareHash) },
    lease: { ...lease, key: toHex(await openLease(receipt, seed, sealed)) },
  };
}
