import type { Bytes } from '../../protocol/bytes.ts';
import { addressOf, sign } from '../../protocol/signatures.ts';
import type { ChainContext } from '../../protocol/typed-data.ts';
import { draftKey } from './draft-key.ts';
import type { KeySigner } from './institution-signer.ts';
import type { KeyRing } from './key-ring.ts';

/** A certificate is valid for two years. Seconds. */
const certificateLife = 730 * 24 * 60 * 60;

export interface SignByKeyOptions {
  accountKey: Bytes;
  keys: KeyRing;
  origin: string;
  chain: ChainContext;
  now(): number;
}

/** Signs with the institution's own key; certifies a first institution key where there is none. */
export async function signByKey({ accountKey, keys, origin, chain, now }: SignByKeyOptions): Promise<KeySigner> {
  const grantee = addressOf(accountKey);
  const rotate: KeySigner['rotate'] = async (live) => {
    const { seed, publicKey, certificate } = await draftKey({ grantee, origin, at: now(), life: certificateLife });
    const signature = sign('EncryptionKey', certificate, chain, accountKey);
    await keys.add({ seed, certified: { publicKey, certificate, signature } }, live);
  };
  if (keys.current().length === 0) await rotate(new Set(keys.hashes()));
  return {
    by: 'key',
    accountKey,
    rotate,
    delegate: (delegation) => ({ delegation, signature: sign('Delegation', delegation, chain, accountKey) }),
  };
}
