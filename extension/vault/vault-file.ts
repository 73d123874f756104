import * as v from 'valibot';
import { type Bytes, fromBase64url, hkdf, toBase64url, utf8 } from '#protocol/bytes';
import { canonicalJson } from '#protocol/canonical-json';
import { ChartkeyError } from '#protocol/errors';
import { base64url, count } from '#protocol/wire/common';

/** Argon2id with at least these costs (RFC 9106): lower ones in a stored vault are an attack, not a setting. */
export const kdfFloor = { memoryKiB: 64 * 1024, passes: 3, lanes: 1 } as const;

const kdf = v.strictObject({
  name: v.literal('argon2id'),
  memoryKiB: count,
  passes: count,
  lanes: count,
  salt: base64url(32),
});
export type Kdf = v.InferOutput<typeof kdf>;

const box = v.strictObject({ iv: base64url(12), data: base64url(256) });
type SealedBox = v.InferOutput<typeof box>;

/** What lies on disk. The vault key opens `seed` and every row; each wrap opens the vault key. */
export const vaultFile = v.strictObject({
  v: v.literal(1),
  wraps: v.pipe(v.array(v.strictObject({ kind: v.literal('password'), kdf, box })), v.minLength(1), v.maxLength(4)),
  seed: box,
});
export type VaultFile = v.InferOutput<typeof vaultFile>;
export type Wrap = VaultFile['wraps'][number];

/** The header of a wrap is its additional data: no field of it can be changed alone. */
const wrapAad = (wrap: { kind: string; kdf: Kdf }) =>
  utf8(`chartkey/1/wrap ${canonicalJson({ kdf: wrap.kdf, kind: wrap.kind })}`);
const seedAad = utf8('chartkey/1/seed');

const gcm = (iv: Bytes, additionalData: Bytes): AesGcmParams => ({ name: 'AES-GCM', iv, additionalData });

async function seal(key: Bytes, plain: Bytes, aad: Bytes): Promise<SealedBox> {
  const aes = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt']);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await crypto.subtle.encrypt(gcm(iv, aad), aes, plain);
  return { iv: toBase64url(iv), data: toBase64url(new Uint8Array(data)) };
}

async function unseal(key: Bytes, sealed: SealedBox, aad: Bytes, code: 'WRONG_PASSWORD' | 'VAULT_DAMAGED') {
  const aes = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['decrypt']);
  try {
    const plain = await crypto.subtle.decrypt(gcm(fromBase64url(sealed.iv), aad), aes, fromBase64url(sealed.data));
    return new Uint8Array(plain);
  } catch (cause) {
    throw new ChartkeyError(code, { cause });
  }
}

export const wrapKey = async (vaultKey: Bytes, stretched: Bytes, header: { kind: 'password'; kdf: Kdf }) =>
  ({ ...header, box: await seal(stretched, vaultKey, wrapAad(header)) }) satisfies Wrap;

/** Throws `WRONG_PASSWORD`. */
export const unwrapKey = (wrap: Wrap, stretched: Bytes): Promise<Bytes> =>
  unseal(stretched, wrap.box, wrapAad(wrap), 'WRONG_PASSWORD');

const seedKey = (vaultKey: Bytes) => hkdf(vaultKey, new Uint8Array(), utf8('chartkey/1/seed'), 32);

export const sealSeed = async (vaultKey: Bytes, seed: Bytes): Promise<SealedBox> =>
  seal(await seedKey(vaultKey), seed, seedAad);

/** The 64-byte BIP-39 seed. Throws `VAULT_DAMAGED`. */
export const openSeed = async (vaultKey: Bytes, file: VaultFile): Promise<Bytes> =>
  unseal(await seedKey(vaultKey), file.seed, seedAad, 'VAULT_DAMAGED');

/** Throws `VAULT_DOWNGRADED` when somebody lowered the cost of guessing. */
export function checkFloor({ memoryKiB, passes, lanes }: Kdf): void {
  if (memoryKiB < kdfFloor.memoryKiB || passes < kdfFloor.passes || lanes < kdfFloor.lanes)
    throw new ChartkeyError('VAULT_DOWNGRADED', { detail: `${memoryKiB} KiB, ${passes} passes` });
}
