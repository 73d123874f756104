import { type Bytes, concat, fromHex, hkdf, utf8 } from './bytes.ts';
import { ChartkeyError } from './errors.ts';
import type { Account } from './keys.ts';
import { addressOf } from './signatures.ts';

/** What an escrow gives back: the 64-byte BIP-39 seed and, where it was known, the entropy of the words (16 or 32 bytes). */
export interface EscrowSecret {
  seed: Bytes;
  entropy?: Bytes;
}

const saltLength = 16;
const seedLength = 64;

/**
 * The account of a recovery key (32 random bytes, split between guardians): the escrow's name at the gateway. Its key is
 * HKDF(recovery key, empty salt, "chartkey/1/escrow/account", 32).
 */
export async function escrowAccount(recoveryKey: Uint8Array): Promise<Account> {
  const privateKey = await hkdf(recoveryKey, new Uint8Array(), utf8('chartkey/1/escrow/account'), 32);
  return { address: addressOf(privateKey), privateKey };
}

async function sealingKey(recoveryKey: Uint8Array, salt: Uint8Array, usage: 'encrypt' | 'decrypt'): Promise<CryptoKey> {
  const raw = await hkdf(recoveryKey, salt, utf8('chartkey/1/escrow/seal'), 32);
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, [usage]);
  raw.fill(0);
  return key;
}

/** The zero nonce is safe: the key is of this salt alone. The escrow's account is the additional data. */
const params = (address: string): AesGcmParams => ({
  name: 'AES-GCM',
  iv: new Uint8Array(12),
  additionalData: fromHex(address, 20),
});

/** `salt 16 ‖ AES-256-GCM(HKDF(recovery key, salt, "chartkey/1/escrow/seal", 32), nonce 0, seed ‖ entropy)`. */
export async function sealEscrow(recoveryKey: Uint8Array, secret: EscrowSecret, salt: Bytes): Promise<Bytes> {
  const { address, privateKey } = await escrowAccount(recoveryKey);
  privateKey.fill(0);
  const key = await sealingKey(recoveryKey, salt, 'encrypt');
  const plain = concat(secret.seed, secret.entropy ?? new Uint8Array());
  try {
    return concat(salt, new Uint8Array(await crypto.subtle.encrypt(params(address), key, plain)));
  } finally {
    plain.fill(0);
  }
}

/** Throws `SHARES_WRONG` when the body was not sealed under this recovery key. */
export async function openEscrow(recoveryKey: Uint8Array, body: Uint8Array): Promise<EscrowSecret> {
  const { address, privateKey } = await escrowAccount(recoveryKey);
  privateKey.fill(0);
  try {
    const key = await sealingKey(recoveryKey, body.subarray(0, saltLength), 'decrypt');
    const sealed = body.subarray(saltLength) as Bytes;
    const plain = new Uint8Array(await crypto.subtle.decrypt(params(address), key, sealed));
    if (![0, 16, 32].includes(plain.length - seedLength)) throw new ChartkeyError('SHARES_WRONG', { detail: 'length' });
    const entropy = plain.slice(seedLength);
    const secret = { seed: plain.slice(0, seedLength), ...(entropy.length > 0 ? { entropy } : {}) };
    plain.fill(0);
    return secret;
  } catch (cause) {
    if (cause instanceof ChartkeyError) throw cause;
    throw new ChartkeyError('SHARES_WRONG', { cause });
  }
}
