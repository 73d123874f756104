import * as v from 'valibot';
import { type Bytes, hkdf, utf8 } from '#protocol/bytes';
import { canonicalJson } from '#protocol/canonical-json';
import { ChartkeyError } from '#protocol/errors';
import { base64url, count, line, seconds } from '#protocol/wire/common';
import { openBox, type SealedBox, sealBox, sealedBox } from './seal-box.ts';

/** A cost so high that it could only be meant to stop this browser is damage. */
const cost = (max: number) => v.pipe(count, v.maxValue(max));
const argon = v.strictObject({
  name: v.literal('argon2id'),
  memoryKiB: cost(2 ** 21),
  passes: cost(64),
  lanes: cost(16),
  salt: base64url(32),
});
const pbkdf2 = v.strictObject({ name: v.literal('pbkdf2-sha256'), rounds: cost(50_000_000), salt: base64url(32) });
const kdf = v.variant('name', [argon, pbkdf2]);
export type Kdf = v.InferOutput<typeof kdf>;

const passwordWrap = v.strictObject({ kind: v.literal('password'), kdf, box: sealedBox });
const passkeyWrap = v.strictObject({
  kind: v.literal('passkey'),
  /** The credential, and what its PRF is asked with. */
  id: base64url(1023),
  salt: base64url(32),
  transports: v.pipe(v.array(line(32)), v.maxLength(16)),
  /** Whether it lives in this device, as far as the browser told; and when it was added. */
  here: v.boolean(),
  at: seconds,
  box: sealedBox,
});
const recoveryWrap = v.strictObject({ kind: v.literal('recovery'), id: base64url(16), at: seconds, box: sealedBox });

const wrap = v.variant('kind', [passwordWrap, passkeyWrap, recoveryWrap]);
export type Wrap = v.InferOutput<typeof wrap>;
export type WrapOf<K extends Wrap['kind']> = Extract<Wrap, { kind: K }>;
type HeaderOf<K extends Wrap['kind']> = Omit<WrapOf<K>, 'box'>;

const mostWraps = 16;

/**
 * What lies on disk. The vault key opens `seed`, `entropy` and every row; each wrap opens the vault key by itself. There is
 * always exactly one password: a passkey can be lost with its device. `entropy` (BIP-39, 16 or 32 bytes) is absent where it
 * was never known: then the words cannot be shown again.
 */
export const vaultFile = v.strictObject({
  v: v.literal(2),
  wraps: v.pipe(
    v.array(wrap),
    v.maxLength(mostWraps),
    v.check((wraps) => wraps.filter(({ kind }) => kind === 'password').length === 1, 'one password'),
  ),
  seed: sealedBox,
  entropy: v.optional(sealedBox),
});
export type VaultFile = v.InferOutput<typeof vaultFile>;

/** The first format: one password, the seed alone. Read for ever, written no more. */
export const vaultFileV1 = v.strictObject({
  v: v.literal(1),
  wraps: v.pipe(v.array(v.strictObject({ ...passwordWrap.entries, kdf: argon })), v.length(1)),
  seed: sealedBox,
});
export type StoredVault = VaultFile | v.InferOutput<typeof vaultFileV1>;

/** Loses nothing and needs no key: wraps and seed are sealed in the second format as they were in the first. */
export const liftVault = (stored: StoredVault): VaultFile => ({ ...stored, v: 2 });

export const ofKind = <K extends Wrap['kind']>({ wraps }: VaultFile, kind: K): WrapOf<K>[] =>
  wraps.filter((one): one is WrapOf<K> => one.kind === kind);
export const passwordOf = (file: VaultFile): WrapOf<'password'> => ofKind(file, 'password')[0]!;

/** Throws `TOO_LARGE` when there are as many ways in as a vault takes: asked before anybody makes one in vain. */
export function checkRoom({ wraps }: VaultFile): void {
  if (wraps.length >= mostWraps) throw new ChartkeyError('TOO_LARGE', { detail: `${mostWraps} ways in` });
}

/** The header of a wrap is its additional data: no field of it can be changed alone. */
const aadOf = ({ box: _, ...header }: Wrap | (Omit<Wrap, 'box'> & { box?: SealedBox })) =>
  utf8(`chartkey/1/wrap ${canonicalJson(header)}`);

/** Adds `box`, the vault key sealed under `key` (32 bytes), to the header. */
export const wrapKey = async <K extends Wrap['kind']>(vaultKey: Bytes, key: Bytes, header: HeaderOf<K>) =>
  ({ ...header, box: await sealBox(key, vaultKey, aadOf(header)) }) as WrapOf<K>;

/** Throws `code`. */
export const unwrapKey = (
  wrap: Wrap,
  key: Bytes,
  code: 'WRONG_PASSWORD' | 'PASSKEY_FAILED' | 'WRONG_RECOVERY_KEY',
): Promise<Bytes> => openBox(key, wrap.box, aadOf(wrap), code);

const seedKey = (vaultKey: Bytes) => hkdf(vaultKey, new Uint8Array(), utf8('chartkey/1/seed'), 32);
const entropyKey = (vaultKey: Bytes) => hkdf(vaultKey, new Uint8Array(), utf8('chartkey/1/entropy'), 32);

export const sealSeed = async (vaultKey: Bytes, seed: Bytes): Promise<SealedBox> =>
  sealBox(await seedKey(vaultKey), seed, utf8('chartkey/1/seed'));

/** The 64-byte BIP-39 seed. Throws `VAULT_DAMAGED`. */
export const openSeed = async (vaultKey: Bytes, { seed }: { seed: SealedBox }): Promise<Bytes> =>
  openBox(await seedKey(vaultKey), seed, utf8('chartkey/1/seed'), 'VAULT_DAMAGED');

export const sealEntropy = async (vaultKey: Bytes, entropy: Bytes): Promise<SealedBox> =>
  sealBox(await entropyKey(vaultKey), entropy, utf8('chartkey/1/entropy'));

/** The BIP-39 entropy, or undefined where this vault never had it. Throws `VAULT_DAMAGED`. */
export const openEntropy = async (vaultKey: Bytes, { entropy }: VaultFile): Promise<Bytes | undefined> =>
  entropy && openBox(await entropyKey(vaultKey), entropy, utf8('chartkey/1/entropy'), 'VAULT_DAMAGED');
