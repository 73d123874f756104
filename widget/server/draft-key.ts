import type { Hex } from '../../protocol/bytes.ts';
import { toBase64url } from '../../protocol/bytes.ts';
import { generateHybrid, keyHashOf } from '../../protocol/hpke.ts';
import type { Messages } from '../../protocol/typed-data.ts';

/** Certificates begin a little earlier than now: clocks differ. Seconds. */
export const clockSkew = 300;

/** A new institution key and the words that would certify it; `seed` and `publicKey` in base64url. */
export interface DraftKey {
  seed: string;
  publicKey: string;
  certificate: Messages['EncryptionKey'];
}

/** `at` is unix seconds, `life` seconds. */
export async function draftKey(options: { grantee: Hex; origin: string; at: number; life: number }): Promise<DraftKey> {
  const { grantee, origin, at, life } = options;
  const { seed, publicKey } = await generateHybrid();
  const keyHash = await keyHashOf(publicKey);
  const certificate = { grantee, keyHash, origin, notBefore: at - clockSkew, notAfter: at + life };
  return { seed: toBase64url(seed), publicKey: toBase64url(publicKey), certificate };
}
